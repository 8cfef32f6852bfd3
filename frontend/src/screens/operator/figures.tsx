import type { ReactNode } from 'react';

import type { Tally } from '@/api/types';
import { cx } from '@/shared/lib/cx';
import { clock, count, money } from '@/shared/lib/format';

type FigureProps = { label: string; value: ReactNode; note?: string; alarm?: boolean };

function Figure({ label, value, note, alarm }: FigureProps) {
  return (
    <div className="border-t-2 border-line pt-2" style={alarm ? { borderColor: 'var(--accent)' } : undefined}>
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd className="text-lg font-semibold tabular-nums">{value}</dd>
      {note && <dd className={cx('text-xs', alarm ? 'text-accent-text' : 'text-ink-3')}>{note}</dd>}
    </div>
  );
}

/** What one wants to know first: does anybody wait for a person, does anything wait too long, what is spent. */
export function Figures({ tally }: { tally: Tally }) {
  const { campaigns, jobs, calls } = tally;
  const waits = tally.oldest_pending_seconds;
  const unclear = calls.unknown + calls.needs_decision;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3 lg:grid-cols-6">
      <Figure
        label="Need somebody"
        value={campaigns.needs_attention}
        alarm={campaigns.needs_attention > 0}
        note={campaigns.needs_attention ? 'Campaigns that wait for a decision' : 'Nobody waits'}
      />
      <Figure
        label="In production"
        value={campaigns.pending + campaigns.generating}
        note={`${count(jobs.running, 'job runs', 'jobs run')}, ${jobs.planned} planned`}
      />
      <Figure
        label="Longest wait to begin"
        value={clock(waits)}
        alarm={waits > 60}
        note={waits > 60 ? 'No node takes it: look at the nodes' : 'Queue moves'}
      />
      <Figure
        label="Unclear at providers"
        value={unclear}
        alarm={unclear > 0}
        note={unclear ? 'Sent, and nobody knows whether it arrived' : 'Every order is accounted for'}
      />
      <Figure label="Spent" value={money(tally.spent_micros)} note="By all campaigns" />
      <Figure label="Promised" value={money(tally.reserved_micros)} note="To calls under way" />
    </dl>
  );
}
