import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, mediaUrl, take } from '@/api/client';
import { keys } from '@/api/keys';
import { storage } from '@/shared/lib/storage';

type Link = { url: string; until: string | null };

const place = (campaign: string) => `share.${campaign}`;

/** The server keeps a link without telling it again, so whoever made it remembers. */
function remembered(campaign: string): Link | null {
  try {
    const link = JSON.parse(storage.read(place(campaign)) ?? 'null') as Link | null;
    return link?.until && Date.parse(link.until) < Date.now() ? null : link;
  } catch {
    return null;
  }
}

/** The link that was made in this browser and still works; null: none that it knows of. */
export function useShare(campaign: string) {
  return useQuery({
    queryKey: keys.share(campaign),
    queryFn: () => remembered(campaign),
    staleTime: Infinity,
  });
}

/** Makes a link to the films; an earlier one ends. */
export function useMakeShare(campaign: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (days: number): Promise<Link> => {
      const share = await take(
        api.POST('/api/campaigns/{id}/share', { params: { path: { id: campaign } }, body: { days } }),
      );
      return { url: new URL(mediaUrl(share.url), window.location.origin).href, until: share.expires_at };
    },
    onSuccess: (link) => {
      storage.write(place(campaign), JSON.stringify(link));
      client.setQueryData(keys.share(campaign), link);
    },
  });
}

/** Ends the link: who has it sees nothing any more. */
export function useEndShare(campaign: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.DELETE('/api/campaigns/{id}/share', { params: { path: { id: campaign } } })),
    onSuccess: () => {
      storage.write(place(campaign), null);
      client.setQueryData(keys.share(campaign), null);
    },
  });
}
