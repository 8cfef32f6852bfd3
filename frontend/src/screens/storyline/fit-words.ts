import type { Fit } from '@/features/storyline/fit';

/** Colours only repeat what the words say. */
export const fitColors: Record<Fit['state'], string> = {
  silent: 'bg-edge/40',
  fits: 'bg-good',
  tight: 'bg-live',
  over: 'bg-danger',
};

export const fitShort: Record<Fit['state'], string> = {
  silent: 'no voice',
  fits: 'the voice fits',
  tight: 'the voice is tight',
  over: 'the voice is too long',
};
