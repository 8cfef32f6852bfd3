import { toProblem } from '@/api/problem';
import type { Campaign, Storyline } from '@/api/types';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { useJobs } from '@/features/jobs/use-jobs';
import { useStoryline } from '@/features/storyline/use-storyline';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Skeleton } from '@/shared/ui/skeleton';

import { Board } from './board';
import { Unwritten } from './unwritten';
import { writingOf } from './writing';

/** The scenes of a film, in their order: what is said, what is seen, how long. */
export function Component() {
  const id = useParam('campaign');
  const storyline = useStoryline(id);
  const { data: campaign } = useCampaign(id);
  return (
    <Async query={storyline} explain={toProblem} loading={<Loading />}>
      {(data) => campaign && <Written key={id} campaign={campaign} storyline={data} />}
    </Async>
  );
}

function Written({ campaign, storyline }: { campaign: Campaign; storyline: Storyline }) {
  const jobs = useJobs(campaign.id);
  const writing = writingOf(jobs.data ?? []);
  if (storyline.scenes.length === 0) {
    // Only the jobs tell whether it is being written just now.
    if (jobs.isPending) return <Loading />;
    return <Unwritten campaign={campaign} writing={writing} />;
  }
  return <Board campaign={campaign} storyline={storyline} writing={writing} />;
}

function Loading() {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-16" />
      {[0, 1, 2].map((x) => (
        <Skeleton key={x} className="h-56" />
      ))}
    </div>
  );
}
