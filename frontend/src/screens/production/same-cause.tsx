import { RotateCw } from 'lucide-react';
import { useState } from 'react';

import { toProblem } from '@/api/problem';
import type { Campaign, Job } from '@/api/types';
import { jobName, plainReason } from '@/features/jobs/names';
import { useSettleJob } from '@/features/jobs/settle-job';
import { whatHelps } from '@/features/jobs/trouble';
import { count, money } from '@/shared/lib/format';
import { toast } from '@/shared/lib/toast';
import { Button } from '@/shared/ui/button';

import { DecisionCard } from './decision-card';

type SameCauseProps = { campaign: Campaign; jobs: Job[]; place: (scene: number) => number };

/** Parts that stopped for one and the same reason: said once, and tried again with one click. */
export function SameCause({ campaign, jobs, place }: SameCauseProps) {
  const [single, setSingle] = useState(false);
  const [busy, setBusy] = useState(false);
  const settle = useSettleJob(campaign.id);
  const price = jobs.reduce((sum, x) => sum + x.price_micros, 0);
  const parts = count(jobs.length, 'part');
  const [first] = jobs;
  const again = async () => {
    setBusy(true);
    try {
      for (const { id } of jobs) await settle.mutateAsync({ job: id, what: 'retry' });
    } catch (error) {
      toast(toProblem(error).detail, { tone: 'danger' });
    }
    setBusy(false);
  };
  if (!first) return null;
  return (
    <>
      <article aria-label={`${parts}, one reason`} className="rounded border border-line bg-surface p-4">
        <h3 className="font-semibold">{parts} stopped for the same reason</h3>
        <p className="mt-2 max-w-prose text-ink-2">{plainReason(first.reason ?? 'nobody said why', place)}</p>
        <p className="mt-1 max-w-prose text-ink-2">{whatHelps(first)}</p>
        <p className="mt-2 text-xs text-ink-3">{jobs.map((x) => jobName(x, place)).join(' · ')}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button look="primary" icon={<RotateCw />} busy={busy} onClick={() => void again()}>
            Try all {jobs.length} again{price > 0 && ` · ${money(price)}`}
          </Button>
          <Button look="quiet" aria-expanded={single} onClick={() => setSingle(!single)}>
            Decide one by one
          </Button>
        </div>
      </article>
      {single && (
        <ul className="grid gap-3 lg:grid-cols-2">
          {jobs.map((x) => (
            <li key={x.id} className="grid">
              <DecisionCard campaign={campaign} job={x} place={place} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
