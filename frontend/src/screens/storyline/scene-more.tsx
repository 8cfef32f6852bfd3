import { mediaUrl } from '@/api/client';
import type { Scene } from '@/api/types';
import { withScene } from '@/features/storyline/draft';
import { cx } from '@/shared/lib/cx';
import { Field } from '@/shared/ui/field';
import { Input, TextArea } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';

import { lookWords, options, roleWords, transitionWords } from './scene-words';
import type { BoardTools } from './tools';

type SceneMoreProps = { scene: Scene; tools: BoardTools; still: boolean };

/** What one changes less often: the small words, the wish for the picture, looks and transition. */
export function SceneMore({ scene, tools, still }: SceneMoreProps) {
  const set = (change: Partial<Scene>, tag = '') =>
    tools.edit((film) => withScene(film, scene.number, change), tag && `${tag}-${scene.number}`);
  return (
    <details className="group rounded-sm">
      <summary className="w-fit rounded-sm py-1 text-xs font-medium text-accent-text select-none">
        <span className="group-open:hidden">Picture, looks and small words</span>
        <span className="hidden group-open:inline">Show less</span>
      </summary>
      <fieldset disabled={still} className="mt-3 grid min-w-0 gap-4">
        <Field label="What the picture shows" hint="A picture model is asked for this.">
          {(control) => (
            <TextArea
              {...control}
              value={scene.prompt}
              maxLength={4000}
              onChange={(event) => set({ prompt: event.target.value }, 'prompt')}
            />
          )}
        </Field>
        <Pictures scene={scene} tools={tools} onChange={(images) => set({ images })} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Line above">
            {(control) => (
              <Input
                {...control}
                value={scene.kicker}
                maxLength={60}
                onChange={(event) => set({ kicker: event.target.value }, 'kicker')}
              />
            )}
          </Field>
          <Field label="Line below">
            {(control) => (
              <Input
                {...control}
                value={scene.subline}
                maxLength={200}
                onChange={(event) => set({ subline: event.target.value }, 'subline')}
              />
            )}
          </Field>
          <Field label="Part of the story">
            {(control) => (
              <Select
                {...control}
                options={options(roleWords)}
                value={scene.role}
                onChange={(event) => set({ role: event.target.value as Scene['role'] })}
              />
            )}
          </Field>
          <Field label="Look">
            {(control) => (
              <Select
                {...control}
                options={options(lookWords)}
                value={scene.look}
                onChange={(event) => set({ look: event.target.value as Scene['look'] })}
              />
            )}
          </Field>
          <Field label="Into the next scene">
            {(control) => (
              <Select
                {...control}
                options={options(transitionWords)}
                value={scene.into_next}
                onChange={(event) => {
                  const into_next = event.target.value as Scene['into_next'];
                  const into_next_frames = into_next === 'cut' ? 0 : scene.into_next_frames || 12;
                  set({ into_next, into_next_frames });
                }}
              />
            )}
          </Field>
        </div>
      </fieldset>
    </details>
  );
}

type PicturesProps = { scene: Scene; tools: BoardTools; onChange: (images: number[]) => void };

/** Which pictures of the brand a scene is made from; the first chosen is the main one. */
function Pictures({ scene, tools, onChange }: PicturesProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">Made from</legend>
      <div className="flex flex-wrap gap-2">
        {tools.pictures.map((x) => {
          const place = scene.images.indexOf(x.index);
          const chosen = place >= 0;
          return (
            <label
              key={x.index}
              className={cx(
                'relative block size-16 overflow-hidden rounded-sm border-2 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-(--focus)',
                chosen ? 'border-accent' : 'border-transparent opacity-70 hover:opacity-100',
              )}
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={chosen}
                onChange={() =>
                  onChange(
                    chosen
                      ? scene.images.filter((i) => i !== x.index)
                      : [...scene.images, x.index].slice(0, 10),
                  )
                }
              />
              <img
                src={mediaUrl(x.url)}
                alt={x.caption || `Picture ${x.index + 1}`}
                loading="lazy"
                className="size-full object-cover"
              />
              {chosen && (
                <span
                  aria-hidden
                  className="absolute top-0 left-0 bg-accent px-1 text-xs font-semibold text-on-accent"
                >
                  {place + 1}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
