import { storage } from './storage';
import { createStore, useStore } from './store';

export type Theme = 'system' | 'light' | 'dark';

const read = (): Theme => {
  const kept = storage.read('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

const theme = createStore<Theme>(read());

/** Draws everything light, dark, or as the system wants it, and remembers it. */
export function setTheme(next: Theme): void {
  storage.write('theme', next === 'system' ? null : next);
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  theme.set(next);
}

/** What was chosen. */
export function useTheme(): Theme {
  return useStore(theme);
}
