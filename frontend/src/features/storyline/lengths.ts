import type { Scene } from '@/api/types';

/** The server plays no fewer and no more scenes than these. */
export const fewest = 3;
export const most = 8;

const played = (x: Scene) => !x.disabled;
const sum = (scenes: Scene[]) => scenes.reduce((n, x) => n + x.frames, 0);

/** Shares `want` frames among lengths, each as it was to the others, none shorter than a second. */
function shared(lengths: number[], want: number, fps: number): number[] | null {
  if (lengths.length === 0) return want === 0 ? [] : null;
  if (want < lengths.length * fps) return null;
  const have = lengths.reduce((a, b) => a + b, 0) || 1;
  const result = lengths.map((x) => Math.max(fps, Math.floor((x * want) / have)));
  let left = want - result.reduce((a, b) => a + b, 0);
  while (left !== 0) {
    const longest = result.indexOf(Math.max(...result));
    // Taking stops at a second, giving never does.
    const step = left > 0 ? left : Math.max(left, fps - (result[longest] ?? fps), -1);
    result[longest] = (result[longest] ?? 0) + step;
    left -= step;
  }
  return result;
}

/** Fits the scenes that may change into the film; null: the locked ones leave too little room, or too much. */
export function refit(scenes: Scene[], total: number, fps: number, held?: number): Scene[] | null {
  const fixed = (x: Scene) => x.locked || x.number === held;
  const free = scenes.filter((x) => played(x) && !fixed(x));
  const room = total - sum(scenes.filter((x) => played(x) && fixed(x)));
  const lengths = shared(
    free.map((x) => x.frames),
    room,
    fps,
  );
  if (!lengths) return null;
  const byNumber = new Map(free.map((x, at) => [x.number, lengths[at] ?? x.frames]));
  return scenes.map((x) => ({ ...x, frames: byNumber.get(x.number) ?? x.frames }));
}

/** How short and how long a scene may be, while the others give way; equal: it cannot change. */
export function reach(scenes: Scene[], number: number, total: number, fps: number): [number, number] {
  const scene = scenes.find((x) => x.number === number);
  const others = scenes.filter((x) => played(x) && x.number !== number);
  const free = others.filter((x) => !x.locked);
  const now = scene?.frames ?? fps;
  if (!scene || scene.locked || scene.disabled || free.length === 0) return [now, now];
  return [fps, total - sum(others.filter((x) => x.locked)) - free.length * fps];
}

/** Gives a scene another length; the others make room, so that the film stays as long as the brief says. */
export function retime(scenes: Scene[], number: number, frames: number, total: number, fps: number): Scene[] {
  const [least, longest] = reach(scenes, number, total, fps);
  const next = Math.min(longest, Math.max(least, Math.round(frames)));
  const changed = scenes.map((x) => (x.number === number ? { ...x, frames: next } : x));
  return refit(changed, total, fps, number) ?? scenes;
}
