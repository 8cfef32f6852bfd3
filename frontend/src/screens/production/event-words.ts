import type { CampaignEvent, Job } from '@/api/types';
import { jobName } from '@/features/jobs/names';

const whole: Record<string, string> = {
  'campaign.created': 'The campaign was made',
  'campaign.pending': 'Production was started',
  'campaign.claimed': 'A machine took it on',
  'campaign.generating': 'Production began',
  'campaign.needs_attention': 'It waits for a decision',
  'campaign.completed': 'The ad is ready',
  'campaign.failed': 'It could not be made',
  'campaign.canceled': 'It was canceled',
  'campaign.cancel_requested': 'Cancel was asked for',
  'campaign.pause_requested': 'A pause was asked for',
  'campaign.resumed': 'It was resumed',
  'storyline.written': 'The storyline was written',
  'storyline.edited': 'The storyline was edited',
  'brief.edited': 'The brief or the budget was changed',
  'pictures.edited': 'The pictures were changed',
};

const ofJob: Record<string, string> = {
  planned: 'planned',
  running: 'begun',
  done: 'done',
  failed: 'failed',
  canceled: 'stopped',
  skipped: 'left out',
  backoff: 'pauses before the next try',
  waiting_approval: 'waits for your approval',
  needs_attention: 'needs a decision',
  wish: 'decided',
};

/** Steps that only matter to whoever looks for a fault. */
export const isSmall = (x: CampaignEvent) =>
  /^call\./.test(x.type) || x.type === 'job.planned' || x.type === 'campaign.claimed';

/** What happened, in words. */
export function eventWords(
  x: CampaignEvent,
  jobs: Map<string, Job>,
  place: (scene: number) => number,
): string {
  const [noun = '', verb = ''] = x.type.split('.');
  const job = x.job ? jobs.get(x.job) : undefined;
  const known = job ?? (x.kind && { kind: x.kind, scene: x.scene ?? null, format: null, language: null });
  const plain = verb.replaceAll('_', ' ');
  if (noun === 'job' && known) return `${jobName(known, place)}: ${ofJob[verb] ?? plain}`;
  if (noun === 'call' && known) return `${jobName(known, place)}: order ${plain}`;
  return whole[x.type] ?? `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${plain}`;
}

/** The reason an event carries; null: none. */
export function reasonOf(x: CampaignEvent): string | null {
  const reason = (x.data as { reason?: unknown }).reason;
  return typeof reason === 'string' && reason ? reason : null;
}
