import { useState, type FormEvent } from 'react';

import { toProblem } from '@/api/problem';
import type { Campaign, Job } from '@/api/types';
import { useControlCampaign } from '@/features/campaigns/control-campaign';
import { useRaiseCap } from '@/features/campaigns/raise-cap';
import { moving } from '@/features/campaigns/status';
import { useEstimate } from '@/features/campaigns/use-estimate';
import { jobName } from '@/features/jobs/names';
import { money } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';

import { JobActions } from './job-actions';

type RaiseBudgetProps = { campaign: Campaign; jobs: Job[]; place: (scene: number) => number };

/** The budget is used up: how much more the rest takes, and one button that allows it and goes on. */
export function RaiseBudget({ campaign, jobs, place }: RaiseBudgetProps) {
  const estimate = useEstimate(campaign.id);
  const raise = useRaiseCap(campaign.id);
  const control = useControlCampaign(campaign.id);
  const [typed, setTyped] = useState<string | null>(null);
  const { cap_micros: cap, estimated_micros: expected } = campaign.cost;
  // Ten per cent more than expected: providers bill by what they made.
  const lacking = cap + (estimate.data?.missing_micros ?? 0);
  const advised = Math.ceil((Math.max(lacking, expected) * 1.1) / 100_000) * 100_000;
  const value = typed ?? (advised / 1e6).toFixed(2);
  const micros = Math.round(Number(value.replace(',', '.').replace('$', '')) * 1e6);
  const wrong = !Number.isFinite(micros) || micros <= cap ? `Give more than ${money(cap)}.` : undefined;
  const busyYet = moving(campaign.status);
  const problem = raise.error ?? control.error;

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    raise.mutate({ cap: micros, version: campaign.version }, { onSuccess: () => control.mutate('retry') });
  };
  return (
    <article aria-label="Budget" className="mb-3 rounded border border-line bg-surface p-4">
      <h3 className="font-semibold">The budget is used up</h3>
      <p className="mt-1 max-w-prose text-ink-2">
        {money(campaign.cost.spent_micros)} of {money(cap)} are spent, and the whole ad is expected to cost{' '}
        {money(expected)}. Nothing more is paid until you allow it.
      </p>
      <form onSubmit={send} className="mt-3 flex flex-wrap items-end gap-3">
        <Field label="New budget, in dollars" error={typed === null ? undefined : wrong} className="w-48">
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={value}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button look="primary" type="submit" disabled={busyYet} busy={raise.isPending || control.isPending}>
          Raise it and go on
        </Button>
      </form>
      {busyYet && (
        <p className="mt-2 text-xs text-ink-3">You can raise it as soon as what runs now is finished.</p>
      )}
      {problem && (
        <p role="alert" className="mt-2 text-danger">
          {toProblem(problem).detail}
        </p>
      )}
      <ul className="mt-4 divide-y divide-line border-t border-line">
        {jobs.map((x) => (
          <li key={x.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>
              {jobName(x, place)}, <span className="tabular-nums">{money(x.price_micros)}</span>
            </span>
            <span className="flex flex-wrap gap-2">
              <JobActions campaign={campaign} job={x} place={place} />
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
