import type { KeyboardEvent } from 'react';

import { mediaUrl } from '@/api/client';
import type { SceneInShort } from '@/api/types';
import { cx } from '@/shared/lib/cx';
import { spoken } from '@/shared/lib/format';
import { useStore } from '@/shared/lib/store';

import type { Transport } from './transport';

/** A scene and when it begins in the film. */
export type Placed = SceneInShort & { begins: number };

type ScrubberProps = {
  scenes: Placed[];
  chosen: number | undefined;
  onScene: (scene: Placed) => void;
  transport: Transport;
};

/** The film as a strip: a play head to drag, and its scenes to jump to. */
export function Scrubber({ scenes, chosen, onScene, transport }: ScrubberProps) {
  const time = useStore(transport.time);
  const length = useStore(transport.length) || scenes.reduce((sum, x) => sum + x.seconds, 0);
  const at = scenes.findLast((x) => x.begins <= time + 0.01);
  const space = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    transport.toggle();
  };
  return (
    <div className="grid gap-1">
      <input
        type="range"
        aria-label="Position in the film"
        aria-valuetext={`${spoken(time)} of ${spoken(length)}${at ? `, scene ${scenes.indexOf(at) + 1}` : ''}`}
        min={0}
        max={length}
        step={0.1}
        value={time}
        onChange={(event) => transport.seek(event.target.valueAsNumber)}
        onKeyDown={space}
        className="m-0 h-6 w-full cursor-pointer accent-live pointer-coarse:h-11"
      />
      <ol className="flex gap-px overflow-hidden rounded-sm" aria-label="Scenes">
        {scenes.map((x, index) => (
          <li key={x.number} style={{ flex: `${x.seconds} 1 0` }} className="min-w-0">
            <button
              type="button"
              aria-label={`Scene ${index + 1}: ${x.headline || x.narration}`}
              aria-current={x === at}
              aria-pressed={x.number === chosen}
              onClick={() => onScene(x)}
              className={cx(
                'relative block h-12 w-full overflow-hidden bg-sunken -outline-offset-2',
                'before:absolute before:inset-x-0 before:top-0 before:z-10 before:h-1',
                x === at ? 'before:bg-accent' : 'opacity-60 hover:opacity-100',
              )}
            >
              {x.still_url && (
                <img src={mediaUrl(x.still_url)} alt="" className="size-full object-cover" loading="lazy" />
              )}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
