import type { Job, JobState } from '@/api/types';
import type { Tone } from '@/shared/ui/badge';

/** Each kind of job as people read it. */
export const kindWords: Record<Job['kind'], string> = {
  storyline: 'Storyline',
  chat_reply: 'Reply',
  reference_image: 'Still',
  scene_video: 'Clip',
  voiceover: 'Voice',
  music: 'Music',
  composition: 'Film',
};

/** Each state of a job as people read it. */
export const stateWords: Record<JobState, { word: string; tone: Tone }> = {
  planned: { word: 'Planned', tone: 'plain' },
  waiting_approval: { word: 'Waits for your approval', tone: 'attention' },
  running: { word: 'Being made', tone: 'live' },
  backoff: { word: 'Pausing before the next try', tone: 'live' },
  done: { word: 'Done', tone: 'good' },
  failed: { word: 'Failed', tone: 'danger' },
  canceled: { word: 'Canceled', tone: 'plain' },
  skipped: { word: 'Left out', tone: 'plain' },
  needs_attention: { word: 'Needs you', tone: 'attention' },
};
