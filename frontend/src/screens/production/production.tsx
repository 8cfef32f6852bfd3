import { toProblem } from '@/api/problem';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { useEvents } from '@/features/campaigns/use-events';
import { useProgress } from '@/features/campaigns/use-progress';
import { useJobs } from '@/features/jobs/use-jobs';
import { kindWords, stateWords } from '@/features/jobs/words';
import { count } from '@/shared/lib/format';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Badge } from '@/shared/ui/badge';
import { Duration } from '@/shared/ui/duration';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProgressBar } from '@/shared/ui/progress-bar';

/** How far the films are, job by job. */
export function Component() {
  const id = useParam('campaign');
  const { data } = useCampaign(id);
  const jobs = useJobs(id);
  const events = useEvents(id);
  const progress = useProgress(id);
  return (
    <>
      <div className="mb-6 grid gap-2">
        <ProgressBar thick label="Production" value={data?.generation_progress ?? 0} />
        <p className="text-xs text-ink-3">
          {data?.eta_seconds ? (
            <>
              About <Duration seconds={data.eta_seconds} /> left ·{' '}
            </>
          ) : null}
          {progress && (
            <>
              {progress.settled} of {count(progress.total, 'job')} ·{' '}
            </>
          )}
          {count(events.length, 'event')}
        </p>
      </div>
      <Async
        query={jobs}
        explain={toProblem}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState title="Nothing is being made yet">
            Start the campaign, and every step shows up here.
          </EmptyState>
        }
      >
        {(items) => (
          <ul className="divide-y divide-line border-y border-line">
            {items.map((x) => (
              <li key={x.id} className="flex items-center justify-between gap-4 py-2">
                <span>
                  {kindWords[x.kind]}
                  {x.scene && ` of scene ${x.scene}`}
                </span>
                <Badge tone={stateWords[x.state].tone}>{stateWords[x.state].word}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Async>
    </>
  );
}
