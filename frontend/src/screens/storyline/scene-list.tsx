import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';

import { moved } from '@/features/storyline/draft';

import { SceneRow } from './scene-row';
import type { BoardTools } from './tools';

type SceneListProps = { tools: BoardTools };

/** The scenes under each other; dragged by the handle with mouse, finger or keyboard. */
export function SceneList({ tools }: SceneListProps) {
  const { film, closed, edit } = tools;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    // A finger that only scrolls must not pick scenes up.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (number: UniqueIdentifier) => film.scenes.findIndex((x) => x.number === number);

  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    edit(moved(film, Number(active.id), place(over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: announcements(place, film.scenes.length),
        screenReaderInstructions: {
          draggable:
            'Press space to pick the scene up, the arrow keys to move it, space again to put it down, escape to leave it where it was.',
        },
      }}
    >
      <SortableContext
        items={film.scenes.map((x) => x.number)}
        strategy={verticalListSortingStrategy}
        disabled={closed}
      >
        <ol className="grid gap-3">
          {film.scenes.map((x, at) => (
            <SceneRow key={x.number} scene={x} at={at} tools={tools} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function announcements(place: (x: UniqueIdentifier) => number, count: number): Announcements {
  const name = (x: UniqueIdentifier) => `Scene ${place(x) + 1}`;
  return {
    onDragStart: ({ active }) => `${name(active.id)} is picked up.`,
    onDragOver: ({ active, over }) =>
      over ? `${name(active.id)} is over place ${place(over.id) + 1} of ${count}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over ? `${name(active.id)} was put down at place ${place(over.id) + 1} of ${count}.` : 'It is back.',
    onDragCancel: ({ active }) => `${name(active.id)} is back where it was.`,
  };
}
