import { useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';

import type { Status } from '@/api/types';
import { orders, type Order } from '@/features/campaigns/sort';
import { statusWords } from '@/features/campaigns/status';

const statuses = Object.keys(statusWords) as [Status, ...Status[]];

/** What the address says; what nobody understands means nothing. */
const schema = z.object({
  q: z.catch(z.string(), ''),
  status: z.catch(z.optional(z.enum(statuses)), undefined),
  brand: z.catch(z.string(), ''),
  sort: z.catch(z.enum(Object.keys(orders) as [Order, ...Order[]]), 'newest'),
});

export type ListParams = z.infer<typeof schema>;

/** Search, filter and order of the list, kept in the address. */
export function useListParams() {
  const [query, setQuery] = useSearchParams();
  const params = schema.parse(Object.fromEntries(query));
  const set = (to: Partial<Record<keyof ListParams, string>>) =>
    setQuery(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [key, value] of Object.entries(to)) {
          if (value && !(key === 'sort' && value === 'newest')) next.set(key, value);
          else next.delete(key);
        }
        return next;
      },
      { replace: true },
    );
  const filtered = Boolean(params.q || params.status || params.brand);
  return { params, set, filtered, clear: () => set({ q: '', status: '', brand: '' }) };
}
