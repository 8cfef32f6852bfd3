import { useQueryClient } from '@tanstack/react-query';

import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { removeLater } from '@/shared/lib/removal';

/** Takes a campaign out of the list; for a while it can be undone. */
export function useRemoveCampaign() {
  const client = useQueryClient();
  return ({ id, title }: { id: string; title: string }) =>
    removeLater({
      key: id,
      text: `${title} was removed`,
      commit: async () => {
        await api.DELETE('/api/campaigns/{id}', { params: { path: { id } }, keepalive: true });
        await client.invalidateQueries({ queryKey: keys.campaigns });
      },
    });
}
