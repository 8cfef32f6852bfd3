import { useNavigate } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import type { Campaign, Estimate } from '@/api/types';
import { useControlCampaign } from '@/features/campaigns/control-campaign';
import { useRaiseCap } from '@/features/campaigns/raise-cap';
import { useEstimate } from '@/features/campaigns/use-estimate';
import { planWords } from '@/features/jobs/plan-words';
import { money } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { Async } from '@/shared/ui/async';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';

type StartDialogProps = { campaign: Campaign; verb: string; onClose: () => void };

/** The price, part by part, before anything is spent. */
export function StartDialog({ campaign, verb, onClose }: StartDialogProps) {
  const estimate = useEstimate(campaign.id);
  const control = useControlCampaign(campaign.id);
  const raise = useRaiseCap(campaign.id);
  const navigate = useNavigate();
  const price = estimate.data?.price_micros ?? 0;
  const missing = estimate.data?.missing_micros ?? 0;
  const busy = control.isPending || raise.isPending;
  const problem = control.error ?? raise.error;

  const start = () =>
    control.mutate('generate', { onSuccess: () => void navigate(paths.production(campaign.id)) });
  const raiseAndStart = () => {
    // Whole cents above what is needed: nobody thinks in micro-dollars.
    const cap = Math.ceil((campaign.cost.cap_micros + missing) / 10_000) * 10_000;
    raise.mutate({ cap, version: campaign.version }, { onSuccess: start });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={verb}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
          {missing > 0 && (
            <Button busy={control.isPending && !raise.isPending} onClick={start}>
              Start within the budget
            </Button>
          )}
          <Button
            look="primary"
            busy={busy}
            disabled={!estimate.data}
            onClick={missing > 0 ? raiseAndStart : start}
          >
            {missing > 0 ? 'Raise it and start' : price > 0 ? `Start for ${money(price)}` : 'Start, free'}
          </Button>
        </>
      }
    >
      <Async query={estimate} explain={toProblem}>
        {(data) => <Bill estimate={data} />}
      </Async>
      {problem && (
        <p role="alert" className="mt-3 text-danger">
          {toProblem(problem).detail}
        </p>
      )}
    </Dialog>
  );
}

const groups = [
  ['Stills', 'reference_image'],
  ['Clips', 'scene_video'],
  ['Voice', 'voiceover'],
  ['Music', 'music'],
  ['Films', 'composition'],
] as const;

function Bill({ estimate }: { estimate: Estimate }) {
  const { jobs } = estimate;
  return (
    <>
      <table className="w-full tabular-nums">
        <caption className="sr-only">Price by part</caption>
        <tbody>
          {groups.map(([word, kind]) => {
            const own = jobs.filter((x) => x.kind === kind);
            if (own.length === 0) return null;
            const price = own.reduce((n, x) => n + x.price_micros, 0);
            return (
              <tr key={kind} className="border-b border-line">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {word} <span className="text-ink-3">{own.length > 1 ? `× ${own.length}` : ''}</span>
                </th>
                <td className="text-right">{price === 0 ? 'Free' : money(price)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" className="pt-2 text-left font-semibold">
              Together
            </th>
            <td className="pt-2 text-right font-semibold">
              {estimate.price_micros === 0 ? 'Free' : money(estimate.price_micros)}
            </td>
          </tr>
        </tbody>
      </table>
      {jobs.length === 0 && <p className="mt-2 text-ink-2">Nothing is left to be made: {planWords(jobs)}.</p>}
      {!estimate.within_cap && (
        <p className="mt-4 rounded-sm bg-accent-soft px-3 py-2 text-accent-text">
          The budget is {money(estimate.cap_micros)}, of which {money(estimate.spent_micros)} are spent. It
          lacks {money(estimate.missing_micros)}: raise it, or production stops and asks you when the money is
          used up.
        </p>
      )}
    </>
  );
}
