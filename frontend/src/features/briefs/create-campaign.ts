import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Makes a draft for a brand. Nothing is made or paid before it is started. */
export function useCreateCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (brand: string) => take(api.POST('/api/campaigns', { body: { brand_id: brand } })),
    onSuccess: (campaign) => {
      client.setQueryData(keys.campaign(campaign.id), campaign);
      void client.invalidateQueries({ queryKey: keys.campaigns });
    },
  });
}
