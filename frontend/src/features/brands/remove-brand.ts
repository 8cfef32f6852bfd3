import { useQueryClient } from '@tanstack/react-query';

import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { removeLater } from '@/shared/lib/removal';

/** Takes a brand out of the list; for a while it can be undone. */
export function useRemoveBrand() {
  const client = useQueryClient();
  return ({ id, title }: { id: string; title: string }) =>
    removeLater({
      key: id,
      text: `${title} was removed`,
      commit: async () => {
        await api.DELETE('/api/brands/{id}', { params: { path: { id } }, keepalive: true });
        await client.invalidateQueries({ queryKey: [...keys.brands, 'list'] });
      },
    });
}
