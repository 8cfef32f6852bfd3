import { useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** What calls to paid providers pass, on the node that answers; asked every five seconds. */
export function useGates() {
  return useQuery({
    queryKey: keys.opsGates,
    queryFn: ({ signal }) => take(api.GET('/api/ops/gates', { signal })),
    refetchInterval: 5_000,
  });
}
