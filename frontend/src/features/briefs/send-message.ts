import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Brief, Campaign } from '@/api/types';

const fields = (a: Brief, b: Brief) =>
  (Object.keys(b) as (keyof Brief)[]).filter((x) => JSON.stringify(a[x]) !== JSON.stringify(b[x]));

/** Says something to the guided chat, which fills in the brief. Tells which fields it filled in. */
export function useSendMessage(campaign: Campaign) {
  const client = useQueryClient();
  const key = keys.campaign(campaign.id);
  return useMutation({
    mutationFn: (message: string) =>
      take(
        api.POST('/api/brands/{id}/chat', {
          params: { path: { id: campaign.brand.id } },
          body: { message, campaign_id: campaign.id },
        }),
      ),
    onSuccess: ({ version, brief, reply }, message) => {
      const before = client.getQueryData<Campaign>(key) ?? campaign;
      const { chat: heard = [] } = campaign;
      const said = [{ by: 'person' as const, text: message }];
      const answered = reply ? [{ by: 'house' as const, text: reply }] : [];
      // The event that tells of it may have brought the same already.
      if (before.version < version || before.chat?.length === heard.length) {
        client.setQueryData<Campaign>(key, {
          ...before,
          version: Math.max(version, before.version),
          brief,
          chat: [...heard, ...said, ...answered],
        });
      }
      void client.invalidateQueries({ queryKey: key });
      return fields(campaign.brief, brief);
    },
  });
}

/** The fields in which two briefs differ. */
export const changedFields = fields;
