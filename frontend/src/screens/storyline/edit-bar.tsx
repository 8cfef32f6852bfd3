import { Undo2 } from 'lucide-react';

import { toProblem } from '@/api/problem';
import type { Campaign, Plan, Storyline } from '@/api/types';
import { planWords } from '@/features/jobs/plan-words';
import { backTo } from '@/features/storyline/draft';
import { useSaveStoryline } from '@/features/storyline/save-storyline';
import type { Draft } from '@/features/storyline/use-draft';
import type { useEditPlan } from '@/features/storyline/use-edit-plan';
import { toast } from '@/shared/lib/toast';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { Money } from '@/shared/ui/money';

type EditBarProps = {
  campaign: Campaign;
  storyline: Storyline;
  draft: Draft;
  plan: ReturnType<typeof useEditPlan>;
  /** Whether the plan is about what is on screen. */
  fresh: boolean;
};

/** What the edits lead to, before they are saved. */
export function EditBar({ campaign, storyline, draft, plan, fresh }: EditBarProps) {
  const save = useSaveStoryline(campaign.id);
  const before = { scenes: storyline.scenes, music_prompt: storyline.music_prompt };

  const send = () => {
    if (!draft.patch) return;
    save.mutate(
      { patch: draft.patch, version: storyline.version },
      {
        onSuccess: (now) => {
          draft.saved(now);
          toast('Saved.', {
            undo: () => {
              draft.edit((film) => backTo(before, film));
              toast('The earlier version is back. See what it costs, then save it.');
            },
          });
        },
      },
    );
  };
  const refusal = save.error ?? (fresh ? plan.error : null);
  const problem = refusal && toProblem(refusal);
  return (
    <section
      data-bottom-bar
      aria-label="Changes that are not saved"
      className="fixed inset-x-0 bottom-16 z-20 border-t border-line bg-raised px-4 py-3 shadow-lift md:bottom-0 md:left-[13rem] md:px-8"
    >
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div aria-live="polite" className="min-w-0 grow basis-64">
          {problem && (
            <p className="text-danger">
              {problem.stale
                ? 'Somebody changed the storyline meanwhile. Your changes now stand on the newest one: look at them, then save again.'
                : problem.detail}
            </p>
          )}
          {(!problem || problem.stale) && (
            <PlanLine
              plan={plan.data}
              waiting={!fresh || plan.isFetching || !plan.data}
              campaign={campaign}
            />
          )}
        </div>
        <div className="flex items-center gap-2">
          <IconButton label="Undo the last change" icon={<Undo2 />} onClick={draft.undo} />
          <Button look="quiet" onClick={draft.discard}>
            Discard
          </Button>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={!fresh || plan.isFetching || Boolean(plan.error)}
            onClick={send}
          >
            Save changes
          </Button>
        </div>
      </div>
    </section>
  );
}

type PlanLineProps = { plan: Plan | undefined; waiting: boolean; campaign: Campaign };

function PlanLine({ plan, waiting, campaign }: PlanLineProps) {
  if (waiting || !plan) return <p className="text-ink-3">Working out what this changes …</p>;
  if (plan.jobs.length === 0) return <p>Nothing that was made has to be made anew. Saving costs nothing.</p>;
  const first = plan.jobs.every((x) => x.revision === 1) && campaign.status === 'draft';
  return (
    <>
      <p className="font-medium">
        {first ? 'To be made' : 'To be made anew'}: {planWords(plan.jobs)} ·{' '}
        <Money micros={plan.price_micros} free="free" />
      </p>
      <p className="text-xs text-ink-3">Saving costs nothing. It is paid when you start production again.</p>
    </>
  );
}
