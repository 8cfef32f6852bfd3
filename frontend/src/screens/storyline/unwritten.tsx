import { PenLine } from 'lucide-react';

import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { plainReason } from '@/features/jobs/names';
import { useWriteStoryline, useWritingPlan } from '@/features/storyline/write-storyline';
import { paths } from '@/shared/lib/paths';
import { Button, ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Money } from '@/shared/ui/money';
import { ProgressBar } from '@/shared/ui/progress-bar';

import type { Writing } from './writing';

type UnwrittenProps = { campaign: Campaign; writing: Writing };

/** There is no storyline yet: have it written, or see that it is being written. */
export function Unwritten({ campaign, writing }: UnwrittenProps) {
  const write = useWriteStoryline(campaign.id);
  const plan = useWritingPlan(campaign.id, !writing);
  if (writing?.state === 'under_way') return <BeingWritten waits={writing.waits} />;
  return (
    <>
      {write.error && <ErrorState error={toProblem(write.error)} />}
      <EmptyState
        title={writing ? 'The storyline could not be written' : 'The storyline is not written yet'}
        action={
          <>
            <Button look="primary" icon={<PenLine />} busy={write.isPending} onClick={() => write.mutate()}>
              <span>
                {writing ? 'Try again' : 'Write the storyline'}
                {plan.data && (
                  <>
                    {' · '}
                    <Money micros={plan.data.price_micros} free="free" />
                  </>
                )}
              </span>
            </Button>
            <ButtonLink to={paths.brief(campaign.id)}>Look at the brief</ButtonLink>
          </>
        }
      >
        {writing
          ? plainReason(writing.job.reason ?? 'nobody said why')
          : 'It follows from the brief: three to eight scenes that last exactly as long as you asked for. You can change every word.'}
      </EmptyState>
    </>
  );
}

function BeingWritten({ waits }: { waits: string | undefined }) {
  return (
    <div role="status" className="mx-auto max-w-sm py-16 text-center">
      <ProgressBar label="Writing the storyline" />
      <h2 className="mt-5 text-lg font-semibold">The storyline is being written</h2>
      {waits ? (
        <p className="mt-2 text-accent-text">{plainReason(waits)}</p>
      ) : (
        <p className="mt-2 text-ink-2">It shows up here by itself, usually within a minute.</p>
      )}
    </div>
  );
}
