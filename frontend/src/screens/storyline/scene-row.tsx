import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical, Lock } from 'lucide-react';

import type { Scene } from '@/api/types';
import { withScene } from '@/features/storyline/draft';
import { cx } from '@/shared/lib/cx';
import { Badge } from '@/shared/ui/badge';
import { Field } from '@/shared/ui/field';
import { Input, TextArea } from '@/shared/ui/input';

import { FitNote } from './fit-note';
import { SceneActions } from './scene-actions';
import { SceneLength } from './scene-length';
import { SceneMore } from './scene-more';
import { ScenePicture } from './scene-picture';
import { roleWords, sceneAnchor } from './scene-words';
import { StaleNote } from './stale-note';
import type { BoardTools } from './tools';

type SceneRowProps = { scene: Scene; at: number; tools: BoardTools };

/** One scene: what is seen at the left, what is said at the right, how long below. */
export function SceneRow({ scene, at, tools }: SceneRowProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: scene.number, disabled: tools.closed });
  const name = `Scene ${at + 1}`;
  const still = tools.closed || scene.locked;
  const seconds = scene.frames / tools.fps;
  const set = (field: 'headline' | 'narration', value: string) =>
    tools.edit((film) => withScene(film, scene.number, { [field]: value }), `${field}-${scene.number}`);
  return (
    <li
      ref={setNodeRef}
      id={sceneAnchor(scene.number)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cx(
        'scroll-mt-6 rounded border border-line bg-surface',
        isDragging && 'relative z-10 shadow-lift',
        scene.disabled && 'border-dashed bg-transparent',
      )}
    >
      <section aria-label={name}>
        <header className="flex items-center gap-2 border-b border-line py-1.5 pr-2 pl-1">
          <button
            ref={setActivatorNodeRef}
            type="button"
            {...attributes}
            {...listeners}
            aria-label={`Move scene ${at + 1}`}
            disabled={tools.closed}
            className="inline-flex size-8 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-ink-3 enabled:hover:bg-hover disabled:opacity-40 pointer-coarse:size-11"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
          <h2 className="font-semibold tabular-nums">{at + 1}</h2>
          <span className="truncate text-ink-3">{roleWords[scene.role]}</span>
          {scene.locked && (
            <span className="inline-flex items-center gap-1 text-xs text-ink-2">
              <Lock aria-hidden className="size-3.5" /> Locked
            </span>
          )}
          {scene.disabled && <Badge dot={false}>Not played</Badge>}
          <span className="grow" />
          <SceneActions scene={scene} at={at} tools={tools} />
        </header>
        <div className={cx('grid gap-x-6 gap-y-4 p-4 md:grid-cols-[minmax(0,17rem)_minmax(0,1fr)]')}>
          <div className={cx('grid content-start gap-3', scene.disabled && 'opacity-55')}>
            <ScenePicture scene={scene} name={name} pictures={tools.pictures} />
            <SceneLength scene={scene} at={at} tools={tools} />
          </div>
          <div className="grid min-w-0 content-start gap-4">
            <Field label="On screen">
              {(control) => (
                <Input
                  {...control}
                  value={scene.headline}
                  maxLength={120}
                  readOnly={still}
                  placeholder="No words on the picture"
                  onChange={(event) => set('headline', event.target.value)}
                />
              )}
            </Field>
            <div className="grid gap-1.5">
              <Field label="Voice">
                {(control) => (
                  <TextArea
                    {...control}
                    value={scene.narration}
                    maxLength={1000}
                    rows={2}
                    readOnly={still}
                    aria-describedby={`fit-${scene.number}`}
                    placeholder="Nobody speaks"
                    onChange={(event) => set('narration', event.target.value)}
                  />
                )}
              </Field>
              <FitNote id={`fit-${scene.number}`} narration={scene.narration} seconds={seconds} />
            </div>
            <SceneMore scene={scene} tools={tools} still={still} />
            <StaleNote scene={scene.number} plan={tools.plan} />
          </div>
        </div>
      </section>
    </li>
  );
}
