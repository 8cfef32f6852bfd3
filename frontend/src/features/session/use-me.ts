import { useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Who asks, as the server sees it: whether they are an operator, and whether anybody is asked at all. */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => take(api.GET('/api/me', { signal })),
    staleTime: 60_000,
  });
}
