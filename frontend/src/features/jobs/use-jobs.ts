import { useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Every job of a campaign with its attempts; revisions of the same thing stand together, the newest first. */
export function useJobs(campaign: string) {
  return useQuery({
    queryKey: keys.jobs(campaign),
    queryFn: async ({ signal }) => {
      const page = await take(
        api.GET('/api/campaigns/{id}/jobs', { params: { path: { id: campaign } }, signal }),
      );
      return page.items;
    },
  });
}
