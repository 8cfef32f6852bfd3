import type { PlannedJob } from '@/api/types';

export type Sum = { kind: PlannedJob['kind']; count: number; micros: number; each: number | null };

/** Jobs by kind, in the order in which they come; `each` is the price of one where all cost the same. */
export function sums(jobs: PlannedJob[]): Sum[] {
  const kinds = [...new Set(jobs.map((x) => x.kind))];
  return kinds.map((kind) => {
    const all = jobs.filter((x) => x.kind === kind);
    const prices = new Set(all.map((x) => x.price_micros));
    return {
      kind,
      count: all.length,
      micros: all.reduce((sum, x) => sum + x.price_micros, 0),
      each: prices.size === 1 ? (all[0]?.price_micros ?? null) : null,
    };
  });
}
