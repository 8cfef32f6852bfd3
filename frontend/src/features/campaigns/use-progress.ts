import { skipToken, useQuery } from '@tanstack/react-query';

import { keys } from '@/api/keys';
import type { Progress } from '@/api/types';

/** What moves right now, job by job; null until something moves. `useLiveCampaign` brings it. */
export function useProgress(id: string): Progress | null {
  const { data } = useQuery<Progress>({
    queryKey: keys.progress(id),
    queryFn: skipToken,
    staleTime: Infinity,
  });
  return data ?? null;
}
