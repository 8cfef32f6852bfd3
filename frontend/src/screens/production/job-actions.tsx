import { Check, RotateCw, SkipForward, X } from 'lucide-react';
import { useState } from 'react';

import { toProblem } from '@/api/problem';
import type { Campaign, Job } from '@/api/types';
import { moving } from '@/features/campaigns/status';
import { jobName } from '@/features/jobs/names';
import { useSettleJob, type Decision } from '@/features/jobs/settle-job';
import { unclearCall } from '@/features/jobs/trouble';
import { money } from '@/shared/lib/format';
import { toast } from '@/shared/lib/toast';
import { Button } from '@/shared/ui/button';

import { AdoptDialog } from './adopt-dialog';
import { partOf, RegenerateDialog } from './regenerate-dialog';
import { SureDialog } from './sure-dialog';

type JobActionsProps = { campaign: Campaign; job: Job; place: (scene: number) => number };

/** What can be decided about a job now. The server says what is possible; here it gets plain words and prices. */
export function JobActions({ campaign, job, place }: JobActionsProps) {
  const [open, setOpen] = useState<'adopt' | 'pay' | 'skip' | 'cancel' | 'regenerate' | null>(null);
  const settle = useSettleJob(campaign.id);
  const name = jobName(job, place);
  const can = (what: Decision) => job.actions.includes(what);
  const unclear = unclearCall(job);
  const judging = job.state === 'waiting_approval';
  const price = job.price_micros > 0 ? ` · ${money(job.price_micros)}` : '';

  const run = (what: Decision) => {
    setOpen(null);
    settle.mutate(
      { job: job.id, what },
      { onError: (error) => toast(toProblem(error).detail, { tone: 'danger' }) },
    );
  };
  const busy = (what: Decision) => settle.isPending && settle.variables.what === what;
  if (job.wish) return <p className="text-xs text-ink-3">Your decision is on its way.</p>;
  return (
    <>
      {judging && can('approve') && (
        <Button
          size="sm"
          look="primary"
          icon={<Check />}
          busy={busy('approve')}
          onClick={() => run('approve')}
          aria-label={`Approve: ${name}`}
        >
          Approve
        </Button>
      )}
      {can('reject') && (
        <Button
          size="sm"
          icon={<RotateCw />}
          busy={busy('reject')}
          onClick={() => run('reject')}
          aria-label={`Another one${price}: ${name}`}
        >
          Another one{price}
        </Button>
      )}
      {can('retry') && job.state !== 'backoff' && job.failure !== 'over_budget' && (
        <Button
          size="sm"
          look={unclear ? 'primary' : 'secondary'}
          icon={<RotateCw />}
          busy={busy('retry')}
          onClick={() => run('retry')}
        >
          {unclear ? 'Ask the provider again, free' : `Try again${price}`}
        </Button>
      )}
      {unclear && (
        <Button size="sm" onClick={() => setOpen('adopt')}>
          I found it at the provider
        </Button>
      )}
      {unclear && can('approve') && (
        <Button size="sm" onClick={() => setOpen('pay')}>
          Order once more{price}
        </Button>
      )}
      {partOf(job) &&
        !moving(campaign.status) &&
        job.state !== 'planned' &&
        !unclear &&
        job.failure !== 'over_budget' && (
          <Button size="sm" onClick={() => setOpen('regenerate')} aria-label={`Make differently: ${name}`}>
            Make differently
          </Button>
        )}
      {can('skip') && (
        <Button
          size="sm"
          look="quiet"
          icon={<SkipForward />}
          busy={busy('skip')}
          onClick={() => setOpen('skip')}
          aria-label={`Leave out: ${name}`}
        >
          Leave out
        </Button>
      )}
      {can('cancel') && job.state === 'running' && (
        <Button
          size="sm"
          look="quiet"
          icon={<X />}
          busy={busy('cancel')}
          onClick={() => setOpen('cancel')}
          aria-label={`Stop: ${name}`}
        >
          Stop
        </Button>
      )}
      {open === 'adopt' && (
        <AdoptDialog campaign={campaign.id} job={job} name={name} onClose={() => setOpen(null)} />
      )}
      {open === 'regenerate' && (
        <RegenerateDialog campaign={campaign} job={job} name={name} onClose={() => setOpen(null)} />
      )}
      {(open === 'pay' || open === 'skip' || open === 'cancel') && (
        <SureDialog
          what={open}
          job={job}
          name={name}
          onClose={() => setOpen(null)}
          onSure={() => run(open === 'pay' ? 'approve' : open)}
        />
      )}
    </>
  );
}
