import { useEffect } from 'react';

import { orders } from '@/features/campaigns/sort';
import { useCampaigns } from '@/features/campaigns/use-campaigns';
import { useRemoved } from '@/shared/lib/removal';

import type { ListParams } from './use-list-params';

/** The lines that are shown. An order that is not the server's needs all pages, which are fetched one by one. */
export function useCampaignLines({ q, status, brand, sort }: ListParams) {
  const campaigns = useCampaigns({ q, status, brand });
  const removed = useRemoved();
  const { compare } = orders[sort];
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = campaigns;
  const more = compare !== null && hasNextPage && !isFetchingNextPage && !isFetchNextPageError;

  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);

  const there = campaigns.data?.filter((x) => !removed.has(x.id));
  return {
    campaigns: { ...campaigns, data: there && compare ? there.toSorted(compare) : there },
    /** The order is not final: lines are still missing. */
    gathering: compare !== null && hasNextPage,
  };
}
