import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { checkBrief } from '@/features/briefs/check-brief';
import { useBriefPlan } from '@/features/briefs/use-brief-plan';
import { count } from '@/shared/lib/format';
import { toast } from '@/shared/lib/toast';
import { useDebounced } from '@/shared/lib/use-debounced';
import { Async } from '@/shared/ui/async';
import { Button } from '@/shared/ui/button';
import { Money } from '@/shared/ui/money';

import { PriceList } from './price-list';
import type { BriefState } from './use-brief';

type PlanPanelProps = { campaign: Campaign; state: BriefState };

/** A brief that was started: what a change makes anew and costs, before it is saved. */
export function PlanPanel({ campaign, state }: PlanPanelProps) {
  const edits = useDebounced(state.edits, 400);
  const plan = useBriefPlan(campaign.id, Object.keys(checkBrief(edits)).length ? {} : edits);
  if (!state.dirty) {
    return (
      <section aria-label="Price" className="rounded border border-line bg-surface p-4 text-ink-2">
        <h2 className="font-semibold text-ink">This ad is on its way or finished</h2>
        <p className="mt-1">Change something, and you see here what is made again and what it costs.</p>
      </section>
    );
  }
  const save = async () => {
    if (await state.flush()) toast('Saved. Start production to make it again.');
  };
  return (
    <section aria-label="Price" className="rounded border border-line bg-surface p-4">
      <h2 className="font-semibold">If you save this</h2>
      {state.wrong ? (
        <p className="mt-1 text-ink-2">First mend what is marked.</p>
      ) : (
        <Async query={plan} explain={toProblem}>
          {({ jobs, price_micros }) => (
            <div aria-live="polite">
              <p className="mt-1 text-ink-2">
                {jobs.length === 0 ? (
                  'Nothing has to be made again.'
                ) : (
                  <>
                    {count(jobs.length, 'part')} {jobs.length === 1 ? 'is' : 'are'} made again, for{' '}
                    <strong>
                      <Money micros={price_micros} free="nothing" />
                    </strong>
                    , once you start production.
                  </>
                )}
              </p>
              <PriceList jobs={jobs} />
            </div>
          )}
        </Async>
      )}
      <div className="mt-4 flex gap-2">
        <Button look="primary" busy={state.saving} disabled={state.wrong} onClick={() => void save()}>
          Save
        </Button>
        <Button look="quiet" onClick={state.discard}>
          Discard
        </Button>
      </div>
    </section>
  );
}
