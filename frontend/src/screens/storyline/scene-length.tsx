import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';

import type { Scene } from '@/api/types';
import { reach, retime } from '@/features/storyline/lengths';
import { Field } from '@/shared/ui/field';
import { IconButton } from '@/shared/ui/icon-button';
import { Input } from '@/shared/ui/input';

import type { BoardTools } from './tools';

type SceneLengthProps = { scene: Scene; at: number; tools: BoardTools };

/** How long a scene is. The others give way, so that the film stays as long as the brief says. */
export function SceneLength({ scene, at, tools }: SceneLengthProps) {
  const { film, fps, total } = tools;
  const [typed, setTyped] = useState<string | null>(null);
  const [least, longest] = reach(film.scenes, scene.number, total, fps);
  const fixed = tools.closed || least === longest;
  const seconds = scene.frames / fps;

  const give = (frames: number) => {
    const scenes = retime(film.scenes, scene.number, frames, total, fps);
    const now = scenes.find((x) => x.number === scene.number)?.frames ?? scene.frames;
    if (now !== scene.frames) tools.edit({ ...film, scenes }, `frames-${scene.number}`);
    tools.announce(`Scene ${at + 1} lasts ${(now / fps).toFixed(1)} seconds; the others give way.`);
  };
  const commit = () => {
    const value = Number(typed?.replace(',', '.'));
    if (typed !== null && Number.isFinite(value) && value > 0) give(value * fps);
    setTyped(null);
  };
  return (
    <Field label="Seconds" hint={fixed && !tools.closed ? why(scene) : undefined}>
      {(control) => (
        <div className="flex items-center gap-1">
          <IconButton
            label={`Make scene ${at + 1} shorter`}
            icon={<Minus />}
            disabled={fixed || scene.frames <= least}
            onClick={() => give(scene.frames - fps / 2)}
          />
          <Input
            {...control}
            inputMode="decimal"
            className="!w-16 text-center tabular-nums"
            readOnly={fixed}
            value={typed ?? seconds.toFixed(1)}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key === 'Escape') setTyped(null);
            }}
          />
          <IconButton
            label={`Make scene ${at + 1} longer`}
            icon={<Plus />}
            disabled={fixed || scene.frames >= longest}
            onClick={() => give(scene.frames + fps / 2)}
          />
        </div>
      )}
    </Field>
  );
}

function why(scene: Scene) {
  if (scene.locked) return 'Unlock the scene to change its length.';
  if (scene.disabled) return 'It is not played.';
  return 'No other scene can give way: unlock one.';
}
