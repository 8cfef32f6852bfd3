import type { LineState } from '@/api/follow';

const words: Record<Exclude<LineState, 'live'>, string> = {
  connecting: 'Connecting',
  polling: 'Connection is poor, asking every few seconds',
};

/** Says when what is shown may lag behind. */
export function LineNote({ line }: { line: LineState }) {
  return (
    <span role="status" className="text-xs text-ink-3 empty:sr-only">
      {line !== 'live' && words[line]}
    </span>
  );
}
