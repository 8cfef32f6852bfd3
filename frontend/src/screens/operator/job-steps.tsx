import { useState, type FormEvent } from 'react';

import { toProblem } from '@/api/problem';
import type { Job } from '@/api/types';
import { plainReason, technicalWords } from '@/features/jobs/names';
import { useSettleJob, type Decision } from '@/features/jobs/settle-job';
import { kindWords, stateWords } from '@/features/jobs/words';
import { money } from '@/shared/lib/format';
import { toast } from '@/shared/lib/toast';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Input } from '@/shared/ui/input';

const words: Record<Decision, string> = {
  approve: 'Approve',
  reject: 'Another one',
  retry: 'Try again',
  skip: 'Go on without it',
  cancel: 'Stop it',
};

const jobName = (x: Job) =>
  [kindWords[x.kind], x.scene && `scene ${x.scene}`, x.format, x.language].filter(Boolean).join(', ');

type JobStepsProps = {
  job: Job;
  /** What is known already of why. */
  said: string | null;
};

/** A job that waits or failed: why, what broke, what it costs, and what can be decided. */
export function JobSteps({ job, said }: JobStepsProps) {
  const settle = useSettleJob(job.campaign_id);
  const name = jobName(job);
  const fail = (error: unknown) => toast(toProblem(error).detail, { tone: 'danger' });
  const decision = job.calls.some((x) => x.state === 'needs_decision');
  const waits = job.state === 'waiting_approval';
  const again = decision && job.price_micros > 0 ? `Order again for ${money(job.price_micros)}` : null;
  const label = (x: Decision) => (x === 'approve' && again ? again : words[x]);
  return (
    <li className="grid gap-1.5 py-2.5">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{name}</span>
        <Badge tone={stateWords[job.state].tone}>{stateWords[job.state].word}</Badge>
        <span className="text-xs text-ink-3">
          {job.attempts > 0 && `${job.attempts} failed · `}
          spent {money(job.spent_micros)}
        </span>
      </p>
      {job.reason && job.reason !== said && (
        <p className="max-w-prose text-xs wrap-anywhere text-ink-2">{plainReason(job.reason)}</p>
      )}
      {job.reason && technicalWords(job.reason) && (
        <p className="max-w-prose text-xs wrap-anywhere text-ink-3">{technicalWords(job.reason)}</p>
      )}
      {job.next && <p className="max-w-prose text-xs text-ink-3">{plainReason(job.next)}</p>}
      <div className="flex flex-wrap gap-2">
        {(Object.keys(words) as Decision[])
          .filter((x) => job.actions.includes(x) && (x !== 'approve' || waits || decision))
          .map((x) => (
            <Button
              key={x}
              size="sm"
              look={x === 'cancel' ? 'danger' : 'secondary'}
              busy={settle.isPending && settle.variables.what === x}
              aria-label={`${label(x)}: ${name}`}
              onClick={() => settle.mutate({ job: job.id, what: x }, { onError: fail })}
            >
              {label(x)}
            </Button>
          ))}
      </div>
      {decision && (
        <Adopt
          name={name}
          busy={settle.isPending}
          onAdopt={(id) => settle.mutate({ job: job.id, what: 'adopt', external_id: id }, { onError: fail })}
        />
      )}
    </li>
  );
}

type AdoptProps = { name: string; busy: boolean; onAdopt: (externalId: string) => void };

/** Names what the provider made, so that it is fetched and not ordered twice. */
function Adopt({ name, busy, onAdopt }: AdoptProps) {
  const [id, setId] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (id.trim()) onAdopt(id.trim());
  };
  return (
    <form onSubmit={submit} className="flex max-w-md gap-2">
      <Input
        aria-label={`The provider's number for ${name}`}
        placeholder="Its number at the provider"
        value={id}
        onChange={(event) => setId(event.target.value)}
      />
      <Button type="submit" busy={busy}>
        Adopt
      </Button>
    </form>
  );
}
