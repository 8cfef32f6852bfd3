import type { Job } from '@/api/types';
import { heldUp } from '@/features/jobs/trouble';

/** How writing the storyline stands. */
export type Writing = { state: 'under_way'; waits: string | undefined } | { state: 'stuck'; job: Job } | null;

export function writingOf(jobs: Job[]): Writing {
  const job = jobs.find((x) => x.kind === 'storyline' && x.newest);
  if (!job) return null;
  if (['planned', 'running', 'backoff'].includes(job.state))
    return { state: 'under_way', waits: heldUp(job) };
  return ['failed', 'needs_attention'].includes(job.state) ? { state: 'stuck', job } : null;
}
