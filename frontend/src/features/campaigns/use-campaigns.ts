import { useInfiniteQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Status } from '@/api/types';

import { moving } from './status';

export type CampaignFilter = {
  q?: string | undefined;
  status?: Status | undefined;
  brand?: string | undefined;
};

/** Your campaigns, the newest first, page by page; asked again now and then while one of them moves. */
export function useCampaigns({ q, status, brand }: CampaignFilter = {}) {
  const query = { q: q || undefined, status, brand_id: brand || undefined };
  return useInfiniteQuery({
    queryKey: keys.campaignList({ q: q ?? '', status: status ?? '', brand: brand ?? '' }),
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/campaigns', { params: { query: { ...query, limit: 50, cursor: pageParam } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((x) => moving(x.status))) ? 5_000 : false,
  });
}
