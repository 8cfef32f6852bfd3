import { useInfiniteQuery, useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { OpsCampaignLine } from '@/api/types';

/** What is under way and has not moved for so long is stuck, whatever it says. */
const patience = 10 * 60_000;

/** Whether somebody has to look after a campaign. */
export function isStuck(x: OpsCampaignLine, now = Date.now()): boolean {
  if (x.status === 'needs_attention') return true;
  const under = x.status === 'pending' || x.status === 'generating';
  return under && x.updated_at !== null && now - Date.parse(x.updated_at) > patience;
}

/** Campaigns that are not over, whoever owns them: the stuck ones first, and of those the oldest. */
export function useOpenCampaigns() {
  return useQuery({
    queryKey: keys.opsCampaigns({ open: 'yes' }),
    queryFn: async ({ signal }) => {
      const query = { status: 'needs_attention,pending,generating', limit: 100 };
      return (await take(api.GET('/api/ops/campaigns', { params: { query }, signal }))).items;
    },
    select: (items) => {
      const age = (x: OpsCampaignLine) => Date.parse(x.updated_at ?? '') || 0;
      return [...items].sort((a, b) => Number(isStuck(b)) - Number(isStuck(a)) || age(a) - age(b));
    },
    refetchInterval: 5_000,
  });
}

/** Campaigns that are over or not begun, the newest first, page by page. */
export function useOtherCampaigns(q: string, status: string) {
  return useInfiniteQuery({
    queryKey: keys.opsCampaigns({ q, status }),
    queryFn: ({ pageParam, signal }) => {
      const query = {
        q: q || undefined,
        status: status || 'failed,completed,canceled,draft',
        limit: 50,
        cursor: pageParam,
      };
      return take(api.GET('/api/ops/campaigns', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
    refetchInterval: 15_000,
  });
}
