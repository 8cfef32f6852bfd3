import type { CampaignLine } from '@/api/types';

const byTime = (x: CampaignLine, field: 'created_at' | 'updated_at') => Date.parse(x[field] ?? '') || 0;

/** Every order of the list. The server's own is the newest first; the others need all lines. */
export const orders = {
  newest: { label: 'Newest first', compare: null },
  oldest: {
    label: 'Oldest first',
    compare: (a: CampaignLine, b: CampaignLine) => byTime(a, 'created_at') - byTime(b, 'created_at'),
  },
  changed: {
    label: 'Last changed first',
    compare: (a: CampaignLine, b: CampaignLine) => byTime(b, 'updated_at') - byTime(a, 'updated_at'),
  },
  title: {
    label: 'Title, A to Z',
    compare: (a: CampaignLine, b: CampaignLine) => a.title.localeCompare(b.title),
  },
  cost: {
    label: 'Most expensive first',
    compare: (a: CampaignLine, b: CampaignLine) => b.spent_micros - a.spent_micros,
  },
} as const;

export type Order = keyof typeof orders;
