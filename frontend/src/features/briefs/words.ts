import type { Brief } from '@/api/types';

type Choice<T extends string> = { value: T; label: string };

export const emotions: Choice<Brief['emotion']>[] = [
  { value: 'calm', label: 'Calm' },
  { value: 'warm', label: 'Warm' },
  { value: 'joyful', label: 'Joyful' },
  { value: 'energetic', label: 'Energetic' },
  { value: 'confident', label: 'Confident' },
  { value: 'playful', label: 'Playful' },
  { value: 'elegant', label: 'Elegant' },
];

export const paces: (Choice<Brief['pacing']> & { hint: string })[] = [
  { value: 'calm', label: 'Calm', hint: 'Few, long scenes' },
  { value: 'steady', label: 'Steady', hint: 'In between' },
  { value: 'fast', label: 'Fast', hint: 'Many, short scenes' },
];

export const modes: (Choice<Brief['mode']> & { hint: string })[] = [
  {
    value: 'test',
    label: 'Test',
    hint: 'Cheap and quick, to see whether the idea works. Pictures are simpler.',
  },
  {
    value: 'production',
    label: 'Production',
    hint: 'The best there is, with scenes that match each other. It may cost money, never more than your limit.',
  },
];

export const resolutions = [1080, 720, 540, 360] as const;

/** Every language that can be delivered. */
export const languages = [
  ...['en', 'ar', 'cs', 'da', 'de', 'el', 'es', 'fi', 'fr', 'he', 'hi', 'hu', 'id', 'it'],
  ...['ja', 'ko', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
] as Brief['languages'][number][];

/** The pixels of a shape whose short side is `resolution`. */
export function pixels(ratio: string, resolution: number): { width: number; height: number } {
  const [w = 1, h = 1] = ratio.split(':').map(Number);
  const long = Math.floor((resolution * Math.max(w, h)) / Math.min(w, h) / 2) * 2;
  return w > h ? { width: long, height: resolution } : { width: resolution, height: long };
}

/** Each field of a brief as people read it. */
export const fieldNames: Record<keyof Brief, string> = {
  title: 'Title',
  audience: 'Audience',
  style: 'Look',
  emotion: 'Feeling',
  pacing: 'Pace',
  colors: 'Colours',
  ideas: 'What to say',
  call_to_action: 'Call to action',
  seconds: 'Length',
  languages: 'Languages',
  formats: 'Shapes',
  resolution: 'Sharpness',
  mode: 'Mode',
  approve_stills: 'Approval of stills',
  seed: 'Version',
};
