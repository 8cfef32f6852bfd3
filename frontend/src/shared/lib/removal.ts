import { createStore, useStore } from './store';
import { toast } from './toast';

type Removal = {
  /** Names the thing; what lists it leaves it out while `useRemoved` has it. */
  key: string;
  /** What the message says: "Picture removed". */
  text: string;
  /** Removes it for good. Called when the message is gone, or the page is. */
  commit: () => Promise<unknown>;
};

const removed = createStore<ReadonlySet<string>>(new Set());
const waiting = new Map<string, Removal['commit']>();

function show(key: string) {
  waiting.delete(key);
  removed.set(new Set([...removed.get()].filter((x) => x !== key)));
}

async function finish(key: string): Promise<void> {
  const commit = waiting.get(key);
  if (!commit) return;
  waiting.delete(key);
  try {
    await commit();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    toast(`It is still there. ${why}`, { tone: 'danger' });
  }
  show(key);
}

/** Takes something out of sight at once, and removes it when the time to undo it is over. */
export function removeLater({ key, text, commit }: Removal): void {
  waiting.set(key, commit);
  removed.set(new Set([...removed.get(), key]));
  toast(text, { undo: () => show(key), gone: () => void finish(key) });
}

/** What is out of sight and may come back. */
export function useRemoved(): ReadonlySet<string> {
  return useStore(removed);
}

// Whoever closes the page has had the time to undo.
window.addEventListener('pagehide', () => [...waiting.keys()].forEach((key) => void finish(key)));
