import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Makes a copy: a draft with the same brief, storyline and pictures. */
export function useDuplicate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) =>
      take(
        api.POST('/api/campaigns/{id}/duplicate', {
          params: { path: { id } },
          body: { title: `${title.slice(0, 53)}, copy` },
        }),
      ),
    onSuccess: (copy) => {
      client.setQueryData(keys.campaign(copy.id), copy);
      void client.invalidateQueries({ queryKey: keys.campaigns });
    },
  });
}
