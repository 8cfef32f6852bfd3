import type { Scene, StorylinePatch } from '@/api/types';

import { fewest, most, refit } from './lengths';

/** What a person may change of a storyline. */
export type Film = { scenes: Scene[]; music_prompt: string };

const fields = [
  'role',
  'look',
  'frames',
  'kicker',
  'headline',
  'subline',
  'narration',
  'prompt',
  'images',
  'energy',
  'into_next',
  'into_next_frames',
  'locked',
  'disabled',
] as const;
type Field = (typeof fields)[number];
type ScenePatch = NonNullable<StorylinePatch['scenes']>[number];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const numbers = (film: Film) => film.scenes.map((x) => x.number);

/** Which fields of a scene differ; of one that is new, all. */
function changed(before: Scene | undefined, after: Scene): Field[] {
  return before ? fields.filter((x) => !same(before[x], after[x])) : [...fields];
}

/** What has to be sent to make `after` of `before`; null: nothing. */
export function patchOf(before: Film, after: Film): StorylinePatch | null {
  const known = new Map(before.scenes.map((x) => [x.number, x]));
  const scenes = after.scenes.flatMap((x): ScenePatch[] => {
    const what = changed(known.get(x.number), x);
    if (what.length === 0) return [];
    return [{ number: x.number, ...Object.fromEntries(what.map((f) => [f, x[f]])) }];
  });
  const added = after.scenes.filter((x) => !known.has(x.number)).map((x) => x.number);
  const patch: StorylinePatch = {
    ...(scenes.length > 0 && { scenes }),
    // New scenes are put at the end unless the order says where.
    ...(!same([...numbers(before), ...added], numbers(after)) && { order: numbers(after) }),
    ...(before.music_prompt !== after.music_prompt && { music_prompt: after.music_prompt }),
  };
  return Object.keys(patch).length > 0 ? patch : null;
}

/** Carries edits that began at `before` over to `newest`: what others changed meanwhile stays where we did not. */
export function rebased(before: Film, edited: Film, newest: Film): Film {
  const old = new Map(before.scenes.map((x) => [x.number, x]));
  const ours = new Map(edited.scenes.map((x) => [x.number, x]));
  const take = (x: Scene): Scene => {
    const mine = ours.get(x.number);
    if (!mine) return x;
    const what = changed(old.get(x.number), mine);
    return { ...x, ...Object.fromEntries(what.map((f) => [f, mine[f]])) };
  };
  const known = new Set(numbers(newest));
  const merged = newest.scenes.map(take);
  const added = edited.scenes.filter((x) => !old.has(x.number) && !known.has(x.number));
  const all = [...merged, ...added];
  const order = same(numbers(before), numbers(edited)) ? numbers(newest) : numbers(edited);
  const place = (x: Scene) => (order.includes(x.number) ? order.indexOf(x.number) : order.length);
  return {
    scenes: [...all].sort((a, b) => place(a) - place(b)),
    music_prompt: edited.music_prompt === before.music_prompt ? newest.music_prompt : edited.music_prompt,
  };
}

/** How the film was at `before`. A scene cannot be taken out, so what came since is turned off. */
export function backTo(before: Film, now: Film): Film {
  const known = new Set(numbers(before));
  const since = now.scenes.filter((x) => !known.has(x.number)).map((x) => ({ ...x, disabled: true }));
  const current = new Map(now.scenes.map((x) => [x.number, x]));
  return {
    scenes: [...before.scenes.map((x) => ({ ...(current.get(x.number) ?? x), ...editable(x) })), ...since],
    music_prompt: before.music_prompt,
  };
}

function editable(x: Scene): Pick<Scene, Field> {
  return Object.fromEntries(fields.map((f) => [f, x[f]])) as Pick<Scene, Field>;
}

/** Puts a scene at another place. */
export function moved(film: Film, number: number, to: number): Film {
  const from = film.scenes.findIndex((x) => x.number === number);
  const scenes = [...film.scenes];
  const [scene] = scenes.splice(from, 1);
  if (scene) scenes.splice(Math.max(0, Math.min(scenes.length, to)), 0, scene);
  return { ...film, scenes };
}

/** Changes the words or settings of one scene. */
export function withScene(film: Film, number: number, change: Partial<Scene>): Film {
  return { ...film, scenes: film.scenes.map((x) => (x.number === number ? { ...x, ...change } : x)) };
}

/** A film, or why it cannot be. */
export type Outcome = { film: Film } | { refused: string };

/** Turns a scene on or off; the others fill or make the room. */
export function toggled(film: Film, number: number, total: number, fps: number): Outcome {
  const on = film.scenes.find((x) => x.number === number)?.disabled ?? false;
  const next = withScene(film, number, { disabled: !on });
  const count = next.scenes.filter((x) => !x.disabled).length;
  if (count < fewest) return { refused: `A film has at least ${fewest} scenes. Turn another one on first.` };
  if (count > most) return { refused: `A film has at most ${most} scenes. Turn another one off first.` };
  const scenes = refit(next.scenes, total, fps);
  if (!scenes) return { refused: 'The locked scenes leave no room for this. Unlock one first.' };
  return { film: { ...next, scenes } };
}

/** Cuts a scene in two that share its time; the first keeps the words of the voice. */
export function split(film: Film, number: number, fps: number): Outcome {
  const at = film.scenes.findIndex((x) => x.number === number);
  const first = film.scenes[at];
  if (!first) return { refused: 'This scene is not there any more.' };
  if (first.frames < 2 * fps)
    return { refused: 'It takes two seconds to cut a scene in two. Make it longer first.' };
  if (!first.disabled && film.scenes.filter((x) => !x.disabled).length >= most)
    return { refused: `A film has at most ${most} scenes. Turn one off first.` };
  const half = Math.floor(first.frames / 2);
  const free = Math.max(...numbers(film)) + 1;
  const second: Scene = { ...first, number: free, frames: half, narration: '', kicker: '', candidates: 0 };
  const scenes = [...film.scenes];
  scenes.splice(
    at,
    1,
    { ...first, frames: first.frames - half, into_next: 'cut', into_next_frames: 0 },
    { ...second, still_url: null, clip_url: null, state: 'planned', reason: null, locked: false },
  );
  return { film: { ...film, scenes } };
}
