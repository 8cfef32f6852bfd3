import type { Job } from '@/api/types';
import { money } from '@/shared/lib/format';

/** What a job cost, in words. Only what was billed is paid; a call under way is promised until the bill is there. */
export function costWords({
  calls,
  price_micros,
  state,
}: Pick<Job, 'calls' | 'price_micros' | 'state'>): string {
  const paid = calls.filter((x) => x.billing === 'billed').reduce((n, x) => n + x.billed_micros, 0);
  const promised = calls.filter((x) => x.billing === 'promised').reduce((n, x) => n + x.reserved_micros, 0);
  const unclear = calls.filter((x) => x.billing === 'unclear').reduce((n, x) => n + x.reserved_micros, 0);
  const parts = [
    paid > 0 && `${money(paid)} paid`,
    promised > 0 && `${money(promised)} promised`,
    unclear > 0 && `${money(unclear)} perhaps billed`,
  ].filter((x) => x !== false);
  if (parts.length > 0) return parts.join(', ');
  if (price_micros === 0) return 'free';
  return state === 'done' ? 'nothing billed' : `${money(price_micros)} expected`;
}
