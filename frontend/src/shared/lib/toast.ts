import { createStore, useStore } from './store';

/** A short message at the edge. One that can be undone stays longer. */
export type ToastMessage = {
  id: number;
  text: string;
  tone: 'plain' | 'danger';
  undo?: () => void;
  /** Called once the message is gone and nobody has undone anything. */
  gone?: () => void;
};

const messages = createStore<ToastMessage[]>([]);
let last = 0;

/** Shows a message; at most three at once, the oldest goes first. Problems that block belong in the page instead. */
export function toast(
  text: string,
  more: { tone?: ToastMessage['tone']; undo?: () => void; gone?: () => void } = {},
): void {
  const message = { id: ++last, text, tone: more.tone ?? 'plain', undo: more.undo, gone: more.gone };
  const all = [...messages.get(), message];
  messages.set(all.slice(-3));
  all.slice(0, -3).forEach((x) => x.gone?.());
}

/** Takes a message away. */
export function dismiss(id: number): void {
  const message = messages.get().find((x) => x.id === id);
  messages.set(messages.get().filter((x) => x.id !== id));
  message?.gone?.();
}

/** Undoes what a message speaks of, and takes it away. */
export function undo(id: number): void {
  const message = messages.get().find((x) => x.id === id);
  messages.set(messages.get().filter((x) => x.id !== id));
  message?.undo?.();
}

/** What is shown now, the oldest first. */
export function useToasts(): ToastMessage[] {
  return useStore(messages);
}
