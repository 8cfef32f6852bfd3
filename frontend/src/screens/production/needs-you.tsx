import type { Campaign, Job } from '@/api/types';
import { unclearCall, waitsForYou } from '@/features/jobs/trouble';
import { money } from '@/shared/lib/format';

import { DecisionCard } from './decision-card';
import { RaiseBudget } from './raise-budget';
import { SameCause } from './same-cause';

type NeedsYouProps = { campaign: Campaign; jobs: Job[]; place: (scene: number) => number };

/** Everything that goes on only when a person decides, first on the page. */
export function NeedsYou({ campaign, jobs, place }: NeedsYouProps) {
  const stuck = jobs.filter((x) => waitsForYou(x) && x.kind !== 'chat_reply');
  const broke = stuck.filter((x) => x.failure === 'over_budget' && x.state === 'needs_attention');
  const causes = sameCauses(stuck.filter((x) => !broke.includes(x)));
  const others = stuck.filter((x) => !broke.includes(x) && !causes.flat().includes(x));
  if (stuck.length === 0 || campaign.status === 'canceled') return null;
  return (
    <section aria-labelledby="needs-you" className="mb-8">
      <h2 id="needs-you" className="mb-3 text-base font-semibold">
        Your decision
      </h2>
      <div className="mb-3 grid gap-3 empty:hidden">
        {broke.length > 0 && <RaiseBudget campaign={campaign} jobs={broke} place={place} />}
        {causes.map((x) => (
          <SameCause key={x[0]?.reason} campaign={campaign} jobs={x} place={place} />
        ))}
      </div>
      <ul className="grid gap-3 lg:grid-cols-2">
        {others.map((x) => (
          <li key={x.id} className="grid">
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

const few = 3;

/** Parts that stopped for one reason and may be tried again, where there are many. */
function sameCauses(jobs: Job[]): Job[][] {
  const groups = new Map<string, Job[]>();
  for (const x of jobs)
    if (x.reason && x.actions.includes('retry') && !unclearCall(x))
      groups.set(x.reason, [...(groups.get(x.reason) ?? []), x]);
  return [...groups.values()].filter((x) => x.length >= few);
}
