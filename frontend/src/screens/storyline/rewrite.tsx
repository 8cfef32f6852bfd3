import { toProblem } from '@/api/problem';
import type { Campaign, Storyline } from '@/api/types';
import { useWriteStoryline, useWritingPlan } from '@/features/storyline/write-storyline';
import { count } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Money } from '@/shared/ui/money';

type RewriteProps = { campaign: Campaign; storyline: Storyline; onClose: () => void };

/** Asks before the storyline is written again: that cannot be taken back. */
export function Rewrite({ campaign, storyline, onClose }: RewriteProps) {
  const write = useWriteStoryline(campaign.id);
  const plan = useWritingPlan(campaign.id);
  const locked = storyline.scenes.filter((x) => x.locked).length;
  const problem = write.error ?? plan.error;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Write the storyline again?"
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button
            look="primary"
            busy={write.isPending}
            onClick={() => write.mutate(undefined, { onSuccess: onClose })}
          >
            Rewrite
            {plan.data && (
              <span>
                · <Money micros={plan.data.price_micros} free="free" />
              </span>
            )}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        {locked > 0
          ? `${count(locked, 'locked scene')} ${locked === 1 ? 'stays as it is' : 'stay as they are'}. Every other scene is replaced, and that cannot be undone.`
          : 'Every scene is replaced, and that cannot be undone. Lock the scenes you want to keep first.'}
      </p>
      <p className="mt-2 text-ink-2">What was made already is kept until you start production again.</p>
      {problem && (
        <p role="alert" className="mt-3 text-danger">
          {toProblem(problem).detail}
        </p>
      )}
    </Dialog>
  );
}
