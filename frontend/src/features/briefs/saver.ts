import { toProblem, type Problem } from '@/api/problem';
import { createStore } from '@/shared/lib/store';

import { checkBrief } from './check-brief';
import type { Edits } from './save-brief';

type State = {
  /** What is not saved yet. */
  edits: Edits;
  saving: boolean;
  problem: Problem | null;
  /** Somebody else's changes came in with the last save. */
  joined: boolean;
};

const entries = (x: Edits) => Object.entries(x) as [keyof Edits, unknown][];

/** Without what cannot be saved as it is. */
function sound(edits: Edits): Edits {
  const errors = checkBrief(edits);
  return Object.fromEntries(entries(edits).filter(([key]) => !errors[key])) as Edits;
}

/**
 * Saves edits once they have rested for `pause` milliseconds, one request after the other; `null`: only when asked to.
 * What is typed meanwhile is not lost, and what is wrong waits until it is mended.
 */
export function createSaver(save: (edits: Edits) => Promise<{ joined: boolean }>, pause: number | null) {
  const state = createStore<State>({ edits: {}, saving: false, problem: null, joined: false });
  const set = (to: Partial<State>) => state.set({ ...state.get(), ...to });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let line = Promise.resolve();

  async function run() {
    const sent = sound(state.get().edits);
    if (entries(sent).length === 0) return;
    set({ saving: true, problem: null });
    try {
      const { joined } = await save(sent);
      const rest = entries(state.get().edits).filter(([key, value]) => sent[key] !== value);
      set({ edits: Object.fromEntries(rest) as Edits, saving: false, joined });
    } catch (error) {
      set({ saving: false, problem: toProblem(error) });
    }
  }
  /** Saves now; whether nothing is unsaved afterwards. */
  const flush = async () => {
    clearTimeout(timer);
    line = line.then(run);
    await line;
    return entries(state.get().edits).length === 0;
  };

  return {
    state,
    flush,
    change: (to: Edits) => {
      set({ edits: { ...state.get().edits, ...to } });
      clearTimeout(timer);
      if (pause !== null) timer = setTimeout(() => void flush(), pause);
    },
    discard: () => {
      clearTimeout(timer);
      set({ edits: {}, problem: null, joined: false });
    },
  };
}
