import { mediaUrl } from '@/api/client';
import type { Campaign, Job } from '@/api/types';
import { jobName, plainReason } from '@/features/jobs/names';
import { unclearCall, whatHelps } from '@/features/jobs/trouble';
import { stateWords } from '@/features/jobs/words';
import { Badge } from '@/shared/ui/badge';

import { JobActions } from './job-actions';

type DecisionCardProps = { campaign: Campaign; job: Job; place: (scene: number) => number };

/** One thing that waits: what it is, why it waits, and what can be done, with the price of it. */
export function DecisionCard({ campaign, job, place }: DecisionCardProps) {
  const name = jobName(job, place);
  const picture = job.asset?.mime.startsWith('image/') ? mediaUrl(job.asset.url) : null;
  const unclear = unclearCall(job);
  return (
    <article
      aria-label={name}
      className="flex flex-col gap-4 rounded border border-line bg-surface p-4 sm:flex-row"
    >
      {picture && (
        <img
          src={picture}
          alt={`${name}, to be approved`}
          className="w-full rounded-sm bg-sunken object-contain sm:h-40 sm:w-48 sm:shrink-0"
        />
      )}
      <div className="flex min-w-0 grow flex-col gap-2">
        <header className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="font-semibold">{name}</h3>
          <Badge tone={stateWords[job.state].tone}>{unclear ? 'Unclear' : stateWords[job.state].word}</Badge>
        </header>
        {job.reason && <p className="text-ink-2">{plainReason(job.reason, place)}</p>}
        <p className="text-ink-2">{whatHelps(job)}</p>
        {job.kind === 'reference_image' && <Asked campaign={campaign} job={job} />}
        <div className="mt-auto flex flex-wrap gap-2 pt-2">
          <JobActions campaign={campaign} job={job} place={place} />
        </div>
      </div>
    </article>
  );
}

/** What the picture is for. */
function Asked({ campaign, job }: { campaign: Campaign; job: Job }) {
  const scene = campaign.scenes.find((x) => x.number === job.scene);
  if (!scene?.headline && !scene?.narration) return null;
  return (
    <p className="text-xs text-ink-3">
      {scene.headline && <b className="font-medium">{scene.headline}</b>}{' '}
      {scene.narration && `“${scene.narration}”`}
    </p>
  );
}
