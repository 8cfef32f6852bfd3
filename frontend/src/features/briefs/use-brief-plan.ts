import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { keys } from '@/api/keys';

import { planBrief, type Edits } from './save-brief';

/** What edits would make anew, before they are saved. */
export function useBriefPlan(id: string, edits: Edits) {
  return useQuery({
    queryKey: keys.briefPlan(id, edits),
    queryFn: ({ signal }) => planBrief(id, edits, signal),
    enabled: Object.keys(edits).length > 0,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
