import type { Campaign, Job } from '@/api/types';
import { waitsForYou } from '@/features/jobs/trouble';
import { money } from '@/shared/lib/format';

import { DecisionCard } from './decision-card';
import { RaiseBudget } from './raise-budget';

type NeedsYouProps = { campaign: Campaign; jobs: Job[]; place: (scene: number) => number };

/** Everything that goes on only when a person decides, first on the page. */
export function NeedsYou({ campaign, jobs, place }: NeedsYouProps) {
  const stuck = jobs.filter((x) => waitsForYou(x) && x.kind !== 'chat_reply');
  const broke = stuck.filter((x) => x.failure === 'over_budget' && x.state === 'needs_attention');
  const others = stuck.filter((x) => !broke.includes(x));
  if (stuck.length === 0 || campaign.status === 'canceled') return null;
  return (
    <section aria-labelledby="needs-you" className="mb-8">
      <h2 id="needs-you" className="mb-3 text-base font-semibold">
        Your decision
      </h2>
      {broke.length > 0 && <RaiseBudget campaign={campaign} jobs={broke} place={place} />}
      <ul className="grid gap-3 lg:grid-cols-2">
        {others.map((x) => (
          <li key={x.id}>
            <DecisionCard campaign={campaign} job={x} place={place} />
          </li>
        ))}
      </ul>
      {others.some((x) => x.state === 'waiting_approval') && (
        <p className="mt-2 text-xs text-ink-3">
          So far {money(campaign.cost.spent_micros)} are spent; a clip is paid for only after its still is
          approved.
        </p>
      )}
    </section>
  );
}
