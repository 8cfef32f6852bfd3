import { createStore, useStore } from './store';

/** A short message at the edge. One that can be undone stays longer. */
export type ToastMessage = {
  id: number;
  text: string;
  tone: 'plain' | 'danger';
  undo?: () => void;
};

const messages = createStore<ToastMessage[]>([]);
let last = 0;

/** Shows a message; at most three at once, the oldest goes first. Problems that block belong in the page instead. */
export function toast(text: string, more: { tone?: ToastMessage['tone']; undo?: () => void } = {}): void {
  const message = { id: ++last, text, tone: more.tone ?? 'plain', undo: more.undo };
  messages.set([...messages.get(), message].slice(-3));
}

/** Takes a message away. */
export function dismiss(id: number): void {
  messages.set(messages.get().filter((x) => x.id !== id));
}

/** What is shown now, the oldest first. */
export function useToasts(): ToastMessage[] {
  return useStore(messages);
}
