import type { Call, Failure, Job } from '@/api/types';

/** The order nobody knows about: it was sent, and no answer says whether the provider took it. */
export function unclearCall(job: Job): Call | undefined {
  return job.state === 'needs_attention' ? job.calls.find((x) => x.state === 'needs_decision') : undefined;
}

/** Jobs that go on only when a person decides. */
export function waitsForYou(job: Job): boolean {
  if (!job.newest || job.wish) return false;
  return ['waiting_approval', 'needs_attention', 'failed'].includes(job.state);
}

const underWay = ['reserved', 'submitting', 'unknown', 'accepted', 'running', 'canceling'];

/** Why the order of a job under way does not get on; undefined: nothing is known to hold it up. */
export function heldUp(job: Job): string | undefined {
  const last = job.state === 'running' ? job.calls.at(-1) : undefined;
  return (last && underWay.includes(last.state) && last.reason) || undefined;
}

const help: Record<NonNullable<Failure>, string> = {
  transient: 'The provider had trouble. Try again, or leave it out.',
  rate_limited: 'The provider was too busy. Try again in a while, or leave it out.',
  refused: 'The provider will not make this. Describe the picture differently, or leave it out.',
  invalid: 'Change what the sentence above names, then try again.',
  unauthorized: 'The provider does not take our key. Have whoever runs AdCraft set it right, then try again.',
  no_credit: 'The account at the provider is empty. Have it topped up, then try again.',
  over_budget: 'Raise the budget of this ad, and it goes on. Or leave this part out.',
  poison: 'What came back was broken. Try again; if it stays broken, describe the picture differently.',
  expired: 'The provider took too long. Try again, or leave it out.',
  lost_output: 'The provider deleted the result before it was here. Try again, or leave it out.',
  canceled: 'You stopped it. Try again if you want it after all.',
  environment:
    'Our own machine cannot do it now: its disk may be full. Tell whoever runs AdCraft, then try again.',
  internal: 'This is our mistake. Try again; if it stays, report the sentence above.',
};

/** What a person can do about a job, in a sentence; null: nothing has to be done. */
export function whatHelps(job: Job): string | null {
  if (job.state === 'waiting_approval') return 'Look at it: the clip is made from it once you approve.';
  if (unclearCall(job))
    return 'The order was sent, but no answer came: it may be paid for already. Ask the provider again, or look there yourself.';
  if (job.state !== 'failed' && job.state !== 'needs_attention') return null;
  return job.failure ? help[job.failure] : 'Try again, or leave it out.';
}

/** How a job was made when it could not be made as asked. */
export function wayWords({ way, kind }: Pick<Job, 'way' | 'kind'>): string | null {
  switch (way) {
    case 'asked':
      return null;
    case 'softened':
      return 'Milder words';
    case 'fallback':
      return 'Another model';
    case 'studio':
      return kind === 'scene_video' ? 'Film of the still' : 'Made by our own studio';
  }
}

/** What those labels mean. */
export function wayHint({ way, kind }: Pick<Job, 'way' | 'kind'>): string | null {
  switch (way) {
    case 'asked':
      return null;
    case 'softened':
      return 'The provider refused the first words, so milder ones were used.';
    case 'fallback':
      return 'The first model did not manage, so the next best one was used.';
    case 'studio':
      return kind === 'scene_video'
        ? 'No model made this clip, so our own studio moves through the still, at no price.'
        : 'No model made this, so our own studio did, at no price.';
  }
}
