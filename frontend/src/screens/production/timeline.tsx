import { useMemo, useState } from 'react';

import type { Job } from '@/api/types';
import { useEvents } from '@/features/campaigns/use-events';
import { plainReason } from '@/features/jobs/names';
import { Button } from '@/shared/ui/button';
import { Switch } from '@/shared/ui/switch';

import { eventWords, isSmall, reasonOf } from './event-words';

type TimelineProps = { campaign: string; jobs: Job[]; place: (scene: number) => number };

const page = 12;

/** What happened so far, the newest first. */
export function Timeline({ campaign, jobs, place }: TimelineProps) {
  const events = useEvents(campaign);
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(page);
  const byId = useMemo(() => new Map(jobs.map((x) => [x.id, x])), [jobs]);
  const wanted = useMemo(() => events.filter((x) => all || !isSmall(x)).reverse(), [events, all]);
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="timeline" className="max-w-3xl">
      <header className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 id="timeline" className="text-base font-semibold">
          What happened
        </h2>
        <Switch label="Every step" checked={all} onChange={setAll} />
      </header>
      <ol className="divide-y divide-line border-y border-line">
        {wanted.slice(0, shown).map((x) => {
          const reason = reasonOf(x);
          return (
            <li key={x.seq} className="flex gap-4 py-1.5">
              <time dateTime={x.at ?? undefined} className="w-16 shrink-0 text-ink-3 tabular-nums">
                {x.at && new Date(x.at).toLocaleTimeString('en-GB')}
              </time>
              <span className="min-w-0">
                {eventWords(x, byId, place)}
                {reason && <span className="block text-xs text-ink-3">{plainReason(reason, place)}</span>}
              </span>
            </li>
          );
        })}
      </ol>
      {wanted.length > shown && (
        <Button size="sm" look="quiet" className="mt-2" onClick={() => setShown(shown + 50)}>
          Show {Math.min(50, wanted.length - shown)} more
        </Button>
      )}
    </section>
  );
}
