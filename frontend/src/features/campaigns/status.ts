import type { Status } from '@/api/types';
import type { Tone } from '@/shared/ui/badge';

/** Each status as people read it. */
export const statusWords: Record<Status, { word: string; tone: Tone }> = {
  draft: { word: 'Draft', tone: 'plain' },
  pending: { word: 'Starting', tone: 'live' },
  generating: { word: 'In production', tone: 'live' },
  needs_attention: { word: 'Needs you', tone: 'attention' },
  completed: { word: 'Finished', tone: 'good' },
  failed: { word: 'Failed', tone: 'danger' },
  canceled: { word: 'Canceled', tone: 'plain' },
};

/** Whether something happens by itself. */
export const moving = (status: Status) => status === 'pending' || status === 'generating';
