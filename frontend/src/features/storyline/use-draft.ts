import { useMemo, useState } from 'react';

import type { Storyline } from '@/api/types';

import { patchOf, rebased, type Film } from './draft';

const filmOf = (x: Storyline): Film => ({ scenes: x.scenes, music_prompt: x.music_prompt });

type Step = { film: Film; tag: string };
type State = { base: Storyline; steps: Step[] };

/**
 * Edits of a storyline that are not saved yet. When the storyline changes meanwhile they are carried over to the
 * newest one. Typing in one field is one step, whatever number of keys it took.
 */
export function useDraft(newest: Storyline) {
  const [state, setState] = useState<State>({ base: newest, steps: [] });
  let { base, steps } = state;
  if (base !== newest) {
    const before = filmOf(base);
    steps = steps.map((x) => ({ ...x, film: rebased(before, x.film, filmOf(newest)) }));
    base = newest;
    setState({ base, steps });
  }
  const step = steps.at(-1);
  const ground = useMemo(() => filmOf(base), [base]);
  const film = step?.film ?? ground;
  // The same edits are the same patch, or whoever waits for it to rest would wait for ever.
  const patch = useMemo(() => patchOf(ground, film), [ground, film]);
  return {
    film,
    /** What is to be sent; null: nothing was changed. */
    patch,
    canUndo: steps.length > 0,
    edit: (next: Film | ((film: Film) => Film), tag = '') =>
      setState((old) => {
        const current = old.steps.at(-1)?.film ?? filmOf(old.base);
        const step = { film: typeof next === 'function' ? next(current) : next, tag };
        const goesOn = tag !== '' && old.steps.at(-1)?.tag === tag;
        return { ...old, steps: [...(goesOn ? old.steps.slice(0, -1) : old.steps), step] };
      }),
    undo: () => setState((old) => ({ ...old, steps: old.steps.slice(0, -1) })),
    discard: () => setState((old) => ({ ...old, steps: [] })),
    /** What was saved is the new ground. */
    saved: (now: Storyline) => setState({ base: now, steps: [] }),
  };
}

export type Draft = ReturnType<typeof useDraft>;
