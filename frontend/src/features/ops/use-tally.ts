import { useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** How everything stands; asked every five seconds. */
export function useTally() {
  return useQuery({
    queryKey: keys.opsTally,
    queryFn: ({ signal }) => take(api.GET('/api/ops/tally', { signal })),
    refetchInterval: 5_000,
  });
}
