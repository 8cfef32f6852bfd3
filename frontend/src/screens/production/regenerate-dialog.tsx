import { useState } from 'react';

import { toProblem } from '@/api/problem';
import type { Campaign, Job } from '@/api/types';
import { planWords } from '@/features/jobs/plan-words';
import { useRegenerate, useRegenerationPlan, type Part } from '@/features/jobs/regenerate';
import { useStoryline } from '@/features/storyline/use-storyline';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { TextArea } from '@/shared/ui/input';
import { Money } from '@/shared/ui/money';

const parts: Partial<Record<Job['kind'], Part>> = {
  reference_image: 'picture',
  scene_video: 'clip',
  voiceover: 'voice',
  music: 'music',
  composition: 'film',
};

/** What of a scene a job is; undefined: it cannot be made differently. */
export const partOf = (job: Job): Part | undefined => parts[job.kind];

type RegenerateDialogProps = { campaign: Campaign; job: Job; name: string; onClose: () => void };

/** Makes something anew and differently, with other words if one likes; the price comes first. */
export function RegenerateDialog({ campaign, job, name, onClose }: RegenerateDialogProps) {
  const storyline = useStoryline(campaign.id);
  const scene = storyline.data?.scenes.find((x) => x.number === job.scene);
  const [words, setWords] = useState<string | null>(null);
  const part = partOf(job) ?? 'film';
  const target = { scene: job.scene ?? 0, part };
  const plan = useRegenerationPlan(campaign.id, target);
  const regenerate = useRegenerate(campaign.id);
  const seen = part === 'picture' || part === 'clip';
  const prompt = words ?? scene?.prompt ?? '';
  const problem = regenerate.error ?? plan.error;
  const send = () =>
    regenerate.mutate(
      { ...target, ...(seen && prompt !== scene?.prompt && { prompt }) },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Make differently: ${name.toLowerCase()}`}
      description="What is there now is kept: you can go back to it on the films page."
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button look="primary" busy={regenerate.isPending} disabled={!plan.data} onClick={send}>
            Make it
            {plan.data && (
              <span>
                · <Money micros={plan.data.price_micros} free="free" />
              </span>
            )}
          </Button>
        </>
      }
    >
      {seen && (
        <Field label="What the picture shows" hint="Leave it as it is for another try with the same words.">
          {(control) => (
            <TextArea
              {...control}
              rows={5}
              maxLength={4000}
              value={prompt}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      )}
      {plan.data && <p className="mt-3 text-ink-2">This makes {planWords(plan.data.jobs)}.</p>}
      {problem && (
        <p role="alert" className="mt-3 text-danger">
          {toProblem(problem).detail}
        </p>
      )}
    </Dialog>
  );
}
