import type { Scene } from '@/api/types';

/** What a scene does in the story, as people say it. */
export const roleWords: Record<Scene['role'], string> = {
  hook: 'Hook',
  product: 'Product',
  benefit: 'Benefit',
  proof: 'Proof',
  call_to_action: 'Call to action',
};

export const lookWords: Record<Scene['look'], string> = {
  cutout: 'Product on a plain ground',
  parallax: 'Slow move through the picture',
  split: 'Picture and words side by side',
  kinetic: 'Large moving words',
  closeup: 'Close-up',
  end_card: 'End card with the logo',
};

export const transitionWords: Record<Scene['into_next'], string> = {
  cut: 'Cut',
  fade: 'Fade',
  slide: 'Slide',
  wipe: 'Wipe',
  zoom: 'Zoom',
};

export const options = <T extends string>(words: Record<T, string>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));

/** Where a scene is on the page. */
export const sceneAnchor = (number: number) => `scene-${number}`;
