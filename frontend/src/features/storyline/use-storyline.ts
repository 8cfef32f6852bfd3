import { useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** The storyline of a campaign; without scenes until it is written. */
export function useStoryline(id: string) {
  return useQuery({
    queryKey: keys.storyline(id),
    queryFn: ({ signal }) =>
      take(api.GET('/api/campaigns/{id}/storyline', { params: { path: { id } }, signal })),
  });
}
