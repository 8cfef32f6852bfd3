import type { Scene } from '@/api/types';

/** A scene of three seconds whose voice fits. */
export const aScene = (number: number, more: Partial<Scene> = {}): Scene => ({
  number,
  role: 'benefit',
  look: 'cutout',
  frames: 90,
  seconds: 3,
  kicker: '',
  headline: `Words ${number}`,
  subline: '',
  narration: 'Soft light for evenings.',
  prompt: 'a lamp',
  images: [0],
  energy: 0.5,
  into_next: 'fade',
  into_next_frames: 12,
  locked: false,
  disabled: false,
  footage_url: null,
  state: 'done',
  reason: null,
  still_url: null,
  clip_url: null,
  candidates: 0,
  ...more,
});
