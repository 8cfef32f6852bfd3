import { useEffect } from 'react';

/** Ctrl+Z or Cmd+Z takes the last step back; in a field of text it stays the field's own. */
export function useUndoKey(enabled: boolean, undo: () => void): void {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [enabled, undo]);
}
