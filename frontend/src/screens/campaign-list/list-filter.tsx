import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';

import { useBrands } from '@/features/brands/use-brands';
import { orders } from '@/features/campaigns/sort';
import { statusWords } from '@/features/campaigns/status';
import { useDebounced } from '@/shared/lib/use-debounced';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';

import type { useListParams } from './use-list-params';

type ListFilterProps = { list: ReturnType<typeof useListParams> };

const statusOptions = [
  { value: '', label: 'Every state' },
  ...Object.entries(statusWords).map(([value, { word }]) => ({ value, label: word })),
];
const orderOptions = Object.entries(orders).map(([value, { label }]) => ({ value, label }));

/** Search, filter and order. */
export function ListFilter({ list: { params, set } }: ListFilterProps) {
  const brands = useBrands();
  const brandOptions = [
    { value: '', label: 'Every brand' },
    ...(brands.data ?? []).map((x) => ({ value: x.id, label: x.title })),
  ];
  return (
    <div
      role="search"
      className="mb-4 grid grid-cols-2 gap-2 md:grid-cols-[minmax(12rem,1fr)_10rem_11rem_12rem]"
    >
      <SearchField value={params.q} onChange={(q) => set({ q })} />
      <Select
        aria-label="State"
        value={params.status ?? ''}
        options={statusOptions}
        onChange={(x) => set({ status: x.target.value })}
      />
      <Select
        aria-label="Brand"
        value={params.brand}
        options={brandOptions}
        onChange={(x) => set({ brand: x.target.value })}
      />
      <Select
        aria-label="Order"
        value={params.sort}
        options={orderOptions}
        className="col-span-2 md:col-span-1"
        onChange={(x) => set({ sort: x.target.value })}
      />
    </div>
  );
}

type SearchFieldProps = { value: string; onChange: (q: string) => void };

/** Writes into the address once typing rests; follows it when one goes back. */
function SearchField({ value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const rested = useDebounced(text, 250);
  if (seen !== value) {
    setSeen(value);
    if (text.trim() !== value) setText(value);
  }
  useEffect(() => {
    if (rested === text && rested.trim() !== value) onChange(rested.trim());
    // Only what was typed is written; a new address alone writes nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rested]);
  return (
    <span className="relative col-span-2 md:col-span-1">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <Input
        type="search"
        aria-label="Search by title or brand"
        placeholder="Search by title or brand"
        className="pl-8"
        value={text}
        onChange={(x) => setText(x.target.value)}
      />
    </span>
  );
}
