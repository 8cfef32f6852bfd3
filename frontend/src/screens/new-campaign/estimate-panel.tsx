import { ArrowRight } from 'lucide-react';
import { useNavigate } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { useEstimate } from '@/features/campaigns/use-estimate';
import { useWriteStoryline } from '@/features/storyline/write-storyline';
import { money } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { Async } from '@/shared/ui/async';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Money } from '@/shared/ui/money';

import { PriceList } from './price-list';
import type { BriefState } from './use-brief';

type EstimatePanelProps = { campaign: Campaign; state: BriefState };

/** What it will cost, as it stands; and the way on. */
export function EstimatePanel({ campaign, state }: EstimatePanelProps) {
  const estimate = useEstimate(campaign.id);
  return (
    <section aria-label="Price" className="shrink-0 rounded border border-line bg-surface p-4">
      <Async query={estimate} explain={toProblem}>
        {(x) => (
          <>
            <div className="flex items-baseline justify-between gap-3" aria-live="polite">
              <h2 className="font-semibold">Expected price</h2>
              <span className="text-lg font-semibold">
                <Money micros={x.price_micros} free="Free" />
              </span>
            </div>
            <p className="mt-0.5 text-xs text-ink-3">
              {x.assumed
                ? 'For a usual number of scenes, until the storyline is written.'
                : 'For the storyline as it is.'}{' '}
              Nothing is paid yet.
            </p>
            {!x.within_cap && (
              <div role="status" className="mt-3 rounded-sm bg-accent-soft p-3 text-accent-text">
                <p>Your spending limit is {money(x.missing_micros)} short of it.</p>
                <Button
                  size="sm"
                  className="mt-2"
                  onClick={() => state.set({ cap_micros: roundUp(x.cap_micros + x.missing_micros) })}
                >
                  Set the limit to {money(roundUp(x.cap_micros + x.missing_micros))}
                </Button>
              </div>
            )}
            <PriceList jobs={x.jobs} />
            <Onward
              campaign={campaign}
              state={state}
              writing={x.jobs.find((job) => job.kind === 'storyline')?.price_micros ?? 0}
            />
          </>
        )}
      </Async>
    </section>
  );
}

/** To the next whole half dollar: estimates are not exact to the cent. */
const roundUp = (micros: number) => Math.ceil(micros / 500_000) * 500_000;

/** Writes the storyline, or leads to it. */
function Onward({ campaign, state, writing }: EstimatePanelProps & { writing: number }) {
  const write = useWriteStoryline(campaign.id);
  const navigate = useNavigate();
  const go = async () => {
    if (!(await state.flush())) return;
    write.mutate(undefined, { onSuccess: () => void navigate(paths.storyline(campaign.id)) });
  };
  if (campaign.scenes.length > 0) {
    return (
      <ButtonLink
        look="primary"
        to={paths.storyline(campaign.id)}
        icon={<ArrowRight />}
        className="mt-4 w-full"
      >
        Go to the storyline
      </ButtonLink>
    );
  }
  return (
    <>
      <Button
        look="primary"
        icon={<ArrowRight />}
        busy={write.isPending || state.saving}
        disabled={state.wrong}
        onClick={() => void go()}
        className="mt-4 w-full"
      >
        Write the storyline
        {writing > 0 && <span className="font-normal">for {money(writing)}</span>}
      </Button>
      {write.error && (
        <p role="alert" className="mt-2 text-xs text-danger">
          {toProblem(write.error).detail}
        </p>
      )}
    </>
  );
}
