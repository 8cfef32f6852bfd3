import {
  ArrowDown,
  ArrowUp,
  Eye,
  EyeOff,
  Lock,
  LockOpen,
  MoreHorizontal,
  Scissors,
  Upload,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';

import { toProblem } from '@/api/problem';
import type { Scene } from '@/api/types';
import { moved, withScene } from '@/features/storyline/draft';
import { useSaveStoryline } from '@/features/storyline/save-storyline';
import { useStoryline } from '@/features/storyline/use-storyline';
import { toast } from '@/shared/lib/toast';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuItem, MenuRule } from '@/shared/ui/menu';

import { OwnMedia } from './own-media';
import type { BoardTools } from './tools';

type SceneActionsProps = { scene: Scene; at: number; tools: BoardTools };

/** What can be done with a scene as a whole. */
export function SceneActions({ scene, at, tools }: SceneActionsProps) {
  const [media, setMedia] = useState(false);
  const lock = useLock(scene, at, tools);
  const { film, closed } = tools;
  const place = (to: number) => {
    tools.edit(moved(film, scene.number, to));
    tools.announce(`Scene ${at + 1} is now at place ${to + 1} of ${film.scenes.length}.`);
  };
  return (
    <>
      <IconButton
        label={scene.locked ? `Unlock scene ${at + 1}` : `Lock scene ${at + 1}, so that nothing changes it`}
        icon={scene.locked ? <Lock /> : <LockOpen />}
        aria-pressed={scene.locked}
        disabled={closed || lock.busy}
        onClick={lock.toggle}
      />
      <IconButton
        label={scene.disabled ? `Play scene ${at + 1} again` : `Leave scene ${at + 1} out`}
        icon={scene.disabled ? <EyeOff /> : <Eye />}
        aria-pressed={scene.disabled}
        disabled={closed || scene.locked}
        onClick={() => tools.onToggle(scene.number)}
      />
      <Menu
        label={`Scene ${at + 1}`}
        trigger={
          <IconButton label={`More for scene ${at + 1}`} icon={<MoreHorizontal />} disabled={closed} />
        }
      >
        <MenuItem icon={<ArrowUp />} disabled={at === 0} onSelect={() => place(at - 1)}>
          Move up
        </MenuItem>
        <MenuItem
          icon={<ArrowDown />}
          disabled={at === film.scenes.length - 1}
          onSelect={() => place(at + 1)}
        >
          Move down
        </MenuItem>
        <MenuRule />
        <MenuItem
          icon={<Scissors />}
          disabled={scene.locked || scene.footage_url !== null}
          onSelect={() => tools.onSplit(scene.number)}
        >
          Cut in two
        </MenuItem>
        <MenuItem icon={<Upload />} disabled={scene.locked || tools.dirty} onSelect={() => setMedia(true)}>
          {tools.dirty ? 'Use my own picture or film (save first)' : 'Use my own picture or film'}
        </MenuItem>
        {scene.footage_url && (
          <MenuItem icon={<Undo2 />} disabled={scene.locked || tools.dirty} onSelect={lock.dropFilm}>
            Take my film away
          </MenuItem>
        )}
      </Menu>
      {media && <OwnMedia scene={scene} at={at} campaign={tools.campaign} onClose={() => setMedia(false)} />}
    </>
  );
}

/**
 * Locking is an edit like any other. Unlocking is saved at once: the server changes nothing of a locked scene, so
 * nothing could be edited, or priced, before it knows.
 */
function useLock(scene: Scene, at: number, tools: BoardTools) {
  const save = useSaveStoryline(tools.campaign);
  const { data } = useStoryline(tools.campaign);
  const saved = data?.scenes.find((x) => x.number === scene.number);
  const send = (change: { locked: boolean } | { footage: null }, done: string) =>
    save.mutate(
      { patch: { scenes: [{ number: scene.number, ...change }] }, version: data?.version ?? 0 },
      {
        onSuccess: () => toast(done),
        onError: (error) => toast(toProblem(error).detail, { tone: 'danger' }),
      },
    );
  return {
    busy: save.isPending,
    toggle: () => {
      if (scene.locked && saved?.locked) send({ locked: false }, `Scene ${at + 1} is unlocked.`);
      else tools.edit((film) => withScene(film, scene.number, { locked: !scene.locked }));
    },
    dropFilm: () => send({ footage: null }, `Your film is no longer in scene ${at + 1}.`),
  };
}
