import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { useJobs } from '@/features/jobs/use-jobs';
import { paths } from '@/shared/lib/paths';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Skeleton } from '@/shared/ui/skeleton';

import { NeedsYou } from './needs-you';
import { Overview } from './overview';
import { Shots } from './shots';
import { Timeline } from './timeline';

/** How far the films are, job by job, and what waits for a decision. The frame keeps all of it current. */
export function Component() {
  const { data } = useCampaign(useParam('campaign'));
  return data ? <Production campaign={data} /> : null;
}

function Production({ campaign }: { campaign: Campaign }) {
  const jobs = useJobs(campaign.id);
  const order = campaign.scenes.map((x) => x.number);
  const place = (scene: number) => order.indexOf(scene) + 1 || scene;
  return (
    <>
      <Overview campaign={campaign} jobs={jobs.data} place={place} />
      <Async
        query={jobs}
        explain={toProblem}
        loading={<Loading />}
        isEmpty={(items) => items.every((x) => x.kind === 'chat_reply' || x.kind === 'storyline')}
        empty={<Nothing campaign={campaign} />}
      >
        {(items) => (
          <>
            <NeedsYou campaign={campaign} jobs={items} place={place} />
            <Shots campaign={campaign} jobs={items} place={place} />
          </>
        )}
      </Async>
      <Timeline campaign={campaign.id} jobs={jobs.data ?? []} place={place} />
    </>
  );
}

function Nothing({ campaign }: { campaign: Campaign }) {
  const written = campaign.scenes.length > 0;
  if (campaign.status !== 'draft')
    return (
      <EmptyState title="The storyline comes first">Scenes show up here as soon as it is written.</EmptyState>
    );
  return (
    <EmptyState
      title="Nothing is being made yet"
      action={
        <ButtonLink look="primary" to={written ? paths.storyline(campaign.id) : paths.brief(campaign.id)}>
          {written ? 'Go to the storyline' : 'Go to the brief'}
        </ButtonLink>
      }
    >
      Start the ad from its storyline, and every step shows up here.
    </EmptyState>
  );
}

function Loading() {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {[0, 1, 2].map((x) => (
        <Skeleton key={x} className="h-64" />
      ))}
    </div>
  );
}
