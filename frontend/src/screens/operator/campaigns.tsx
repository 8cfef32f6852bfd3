import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import { isStuck, useOpenCampaigns, useOtherCampaigns } from '@/features/ops/use-ops-campaigns';
import { useDebounced } from '@/shared/lib/use-debounced';
import { Async } from '@/shared/ui/async';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';

import { Case } from './case';

/** How many of those that are stuck stand open at once. */
const openAtOnce = 5;
const list = 'divide-y divide-line border-y border-line';

/** What is not over yet, the stuck ones first with what can be done about them. */
export function OpenCampaigns() {
  const open = useOpenCampaigns();
  return (
    <Async
      query={open}
      explain={toProblem}
      isEmpty={(items) => items.length === 0}
      empty={<p className="border-y border-line py-4 text-ink-2">Nothing is under way and nobody waits.</p>}
    >
      {(items) => (
        <ul className={list} aria-label="Stuck and under way">
          {items.map((x, at) => (
            <Case key={x.id} line={x} open={at < openAtOnce && isStuck(x)} />
          ))}
        </ul>
      )}
    </Async>
  );
}

const statuses = [
  { value: '', label: 'All of them' },
  { value: 'failed', label: 'Failed' },
  { value: 'completed', label: 'Finished' },
  { value: 'canceled', label: 'Canceled' },
  { value: 'draft', label: 'Drafts' },
];

/** Everything else, to be found by its name. */
export function OtherCampaigns() {
  const [query, setQuery] = useSearchParams();
  const [typed, setTyped] = useState(query.get('q') ?? '');
  const status = query.get('status') ?? '';
  const others = useOtherCampaigns(useDebounced(typed), status);
  const set = (name: string, value: string) =>
    setQuery(
      (old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <div className="mb-4 grid gap-3 sm:grid-cols-[16rem_12rem]">
        <Field label="Search">
          {(control) => (
            <Input
              {...control}
              type="search"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                set('q', event.target.value);
              }}
            />
          )}
        </Field>
        <Field label="Status">
          {(control) => (
            <Select
              {...control}
              value={status}
              onChange={(event) => set('status', event.target.value)}
              options={statuses}
            />
          )}
        </Field>
      </div>
      <Async
        query={others}
        explain={toProblem}
        isEmpty={(items) => items.length === 0}
        empty={<p className="border-y border-line py-4 text-ink-2">Nothing fits.</p>}
      >
        {(items) => (
          <ul className={list} aria-label="Over or not begun">
            {items.map((x) => (
              <Case key={x.id} line={x} />
            ))}
          </ul>
        )}
      </Async>
      {others.hasNextPage && (
        <Button className="mt-4" busy={others.isFetchingNextPage} onClick={() => void others.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
