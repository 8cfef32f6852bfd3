import { fitOf } from '@/features/storyline/fit';
import { cx } from '@/shared/lib/cx';

import { fitColors } from './fit-words';

type FitNoteProps = { id: string; narration: string; seconds: number };

/** How long the voice takes against the scene, as a bar and in words. */
export function FitNote({ id, narration, seconds }: FitNoteProps) {
  const { spoken, state } = fitOf(narration, seconds);
  const share = Math.min(1, spoken / seconds);
  return (
    <div className="grid gap-1">
      <span aria-hidden className="block h-1 overflow-hidden rounded-sm bg-sunken">
        <span
          className={cx('block h-full origin-left transition-transform duration-300', fitColors[state])}
          style={{ transform: `scaleX(${share})` }}
        />
      </span>
      <p id={id} className={cx('text-xs', state === 'over' ? 'text-danger' : 'text-ink-3')}>
        {words(state, spoken, seconds)}
      </p>
    </div>
  );
}

function words(state: ReturnType<typeof fitOf>['state'], spoken: number, seconds: number) {
  const both = `about ${spoken.toFixed(1)} s of ${seconds.toFixed(1)} s`;
  switch (state) {
    case 'silent':
      return 'Nobody speaks in this scene.';
    case 'fits':
      return `The voice fits: ${both}.`;
    case 'tight':
      return `The voice is tight: ${both}. It may sound hurried.`;
    case 'over':
      return `The voice is too long: ${both}. Cut ${cut(spoken, seconds)} or make the scene longer.`;
  }
}

/** About how many words are too many. */
function cut(spoken: number, seconds: number) {
  const n = Math.max(1, Math.ceil((spoken - seconds * 0.95) * 2.6));
  return n === 1 ? 'a word' : `about ${n} words`;
}
