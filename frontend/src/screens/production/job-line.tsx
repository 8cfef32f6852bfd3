import type { Campaign, Job } from '@/api/types';
import { useProgress } from '@/features/campaigns/use-progress';
import { costWords } from '@/features/jobs/cost';
import { jobName, plainReason } from '@/features/jobs/names';
import { heldUp, wayHint, wayWords } from '@/features/jobs/trouble';
import { kindWords, stateWords } from '@/features/jobs/words';
import { providerName } from '@/shared/lib/providers';
import { Badge } from '@/shared/ui/badge';
import { ProgressBar } from '@/shared/ui/progress-bar';

import { Attempts } from './attempts';
import { JobActions } from './job-actions';

type JobLineProps = {
  campaign: Campaign;
  job: Job;
  place: (scene: number) => number;
  /** The tile holds more than one, so each says what it is. */
  named: boolean;
};

/** How one job stands: stage, provider, cost, attempt, reason, and what can be done. */
export function JobLine({ campaign, job, place, named }: JobLineProps) {
  const progress = useProgress(campaign.id)?.jobs.find((x) => x.id === job.id);
  const state = progress?.state === 'running' && job.state === 'planned' ? 'running' : job.state;
  const way = wayWords(job);
  const waiting = heldUp(job);
  const { word, tone } = waiting ? { word: 'Waiting', tone: 'plain' as const } : stateWords[state];
  const known = progress && progress.progress > 0 ? progress.progress : undefined;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        {named && <span>{kindWords[job.kind]}</span>}
        <Badge tone={tone}>{word}</Badge>
      </div>
      {state === 'running' && !waiting && <ProgressBar label={jobName(job, place)} value={known} max={1} />}
      <p className="text-xs text-ink-3 tabular-nums">{facts(job)}</p>
      {way && (
        <p className="text-xs text-accent-text">
          <b className="font-medium">{way}.</b> {wayHint(job)}
        </p>
      )}
      {job.reason && !['done', 'skipped'].includes(job.state) && (
        <p className="text-xs text-ink-2">{plainReason(job.reason, place)}</p>
      )}
      {waiting && <p className="text-xs text-ink-2">{plainReason(waiting, place)}</p>}
      {state === 'backoff' && job.not_before && (
        <p className="text-xs text-ink-3">
          Next try at {new Date(job.not_before).toLocaleTimeString('en-GB')}.
        </p>
      )}
      <div className="flex flex-wrap gap-1.5 empty:hidden">
        <JobActions campaign={campaign} job={job} place={place} />
      </div>
      <Attempts job={job} />
    </div>
  );
}

/** "Replicate, attempt 2, $0.72". */
function facts(job: Job): string {
  const call = job.calls.at(-1);
  const who = call && providerName(call.provider);
  const tries = job.calls.length > 1 ? `attempt ${job.calls.length}` : null;
  const text = [who, tries, costWords(job)].filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
