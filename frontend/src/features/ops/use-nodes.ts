import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Every process that works on campaigns; asked every five seconds. */
export function useNodes() {
  return useQuery({
    queryKey: keys.opsNodes,
    queryFn: async ({ signal }) => (await take(api.GET('/api/ops/nodes', { signal }))).items,
    refetchInterval: 5_000,
  });
}

/** Lets a node finish what it has and take nothing more. */
export function useDrainNode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => take(api.POST('/api/ops/nodes/{id}/drain', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.opsNodes }),
  });
}
