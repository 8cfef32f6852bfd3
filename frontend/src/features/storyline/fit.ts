/** How the voice of a scene sits in its time. */
export type Fit = {
  /** How long saying it takes, roughly. */
  spoken: number;
  state: 'silent' | 'fits' | 'tight' | 'over';
};

/** Syllable scripts are counted by sign, the others by word; both at the pace of a calm announcer. */
const signsPerSecond = 5.5;
const wordsPerSecond = 2.6;
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const words = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** A full stop is a breath. */
const breath = 0.25;

/** How long it takes to say something, in seconds. */
export function spokenSeconds(text: string): number {
  const dense = text.match(signs)?.length ?? 0;
  const said = text.replace(signs, ' ').match(words)?.length ?? 0;
  if (dense + said === 0) return 0;
  const stops = text.trim().match(/[.!?。！？…]+(?=\s*\S)/g)?.length ?? 0;
  return dense / signsPerSecond + said / wordsPerSecond + stops * breath;
}

/** Whether a narration fits into a scene. `tight` may be a little hurried, `over` is cut off or late. */
export function fitOf(narration: string, seconds: number): Fit {
  const spoken = spokenSeconds(narration);
  if (spoken === 0) return { spoken, state: 'silent' };
  const share = spoken / seconds;
  return { spoken, state: share > 1.05 ? 'over' : share > 0.9 ? 'tight' : 'fits' };
}
