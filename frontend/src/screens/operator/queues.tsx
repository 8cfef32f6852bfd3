import type { Tally } from '@/api/types';
import { stateWords } from '@/features/jobs/words';
import { cx } from '@/shared/lib/cx';

type Row = { name: string; n: number; alarm?: boolean };

const callWords: Record<keyof Tally['calls'], string> = {
  reserved: 'Waiting at a gate',
  submitting: 'Being sent',
  unknown: 'Unclear whether it arrived',
  accepted: 'Accepted',
  running: 'Being made',
  canceling: 'Being canceled',
  succeeded: 'Made, to be fetched',
  downloaded: 'Fetched, to be checked',
  needs_decision: 'Need a decision',
};

function Queue({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <dl className="divide-y divide-line text-xs">
        {rows.map((x) => (
          <div key={x.name} className="flex justify-between gap-4 py-1.5">
            <dt className={cx(x.n === 0 && 'text-ink-3')}>{x.name}</dt>
            <dd
              className={cx(
                'font-medium tabular-nums',
                x.n === 0 ? 'text-ink-3' : x.alarm && 'text-accent-text',
              )}
            >
              {x.n}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How much stands where: jobs, calls at providers and their gates, messages on their way out. */
export function Queues({ tally }: { tally: Tally }) {
  const { jobs, calls } = tally;
  const open = ['needs_attention', 'waiting_approval', 'backoff', 'running', 'planned', 'failed'] as const;
  const order = Object.keys(callWords) as (keyof Tally['calls'])[];
  return (
    <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
      <Queue
        title="Jobs"
        rows={open.map((x) => ({
          name: stateWords[x].word,
          n: jobs[x],
          alarm: x === 'needs_attention' || x === 'waiting_approval' || x === 'failed',
        }))}
      />
      <Queue
        title="Calls to providers"
        rows={order.map((x) => ({
          name: callWords[x],
          n: calls[x],
          alarm: x === 'unknown' || x === 'needs_decision',
        }))}
      />
      <Queue
        title="On the way out"
        rows={[
          { name: 'Hints between nodes', n: tally.unsent_hints, alarm: tally.unsent_hints > 100 },
          { name: 'Webhook deliveries', n: tally.waiting_deliveries, alarm: tally.waiting_deliveries > 100 },
        ]}
      />
    </div>
  );
}
