import { useEffect, useRef } from 'react';

import { storage } from './storage';
import { createStore, useStore } from './store';

/** A key, or two after each other ("g c"), and what they do. */
export type Shortcut = { keys: string; label: string; run: () => void };

const groups = createStore<Shortcut[][]>([]);
const enabled = createStore(storage.read('shortcuts') !== 'off');

/** Single keys can be turned off (WCAG 2.1.4): whoever dictates would set them off by speaking. */
export function setShortcutsEnabled(on: boolean): void {
  storage.write('shortcuts', on ? null : 'off');
  enabled.set(on);
}

export function useShortcutsEnabled(): boolean {
  return useStore(enabled);
}

/** All that are in force, for the help. */
export function useAllShortcuts(): Shortcut[] {
  return useStore(groups).flat();
}

/** Puts shortcuts in force while the component is there. Their keys and labels must not change meanwhile. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const newest = useRef(shortcuts);
  useEffect(() => {
    newest.current = shortcuts;
  });
  useEffect(() => {
    const group = newest.current.map((x, at) => ({ ...x, run: () => newest.current[at]?.run() }));
    groups.set([...groups.get(), group]);
    return () => groups.set(groups.get().filter((x) => x !== group));
  }, []);
}

/** Whether keys mean text where the focus is. */
function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** How long the second key may take. */
const patience = 900;

/** Listens to the keyboard; the application does so once. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let first = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (typing(event.target) || document.querySelector('[role="dialog"]')) return;
      const both = event.timeStamp - first.at < patience ? `${first.key} ${event.key}` : event.key;
      first = { key: event.key, at: event.timeStamp };
      const known = groups.get().flat();
      const hit = known.findLast((x) => x.keys === both) ?? known.findLast((x) => x.keys === event.key);
      // The help itself always opens, or nobody could turn them on again.
      if (!hit || (!enabled.get() && hit.keys !== '?')) return;
      event.preventDefault();
      hit.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
