import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable';

import type { Brand, Picture } from '@/api/types';
import { useEditPicture, useRemovePicture } from '@/features/brands/pictures';
import type { Upload, Uploads } from '@/features/brands/uploads';

import { PictureCard } from './picture-card';
import { UploadCard } from './upload-card';

type PictureGridProps = {
  brand: Brand | undefined;
  pictures: Picture[];
  waiting: Upload[];
  uploads: Uploads;
};

/** The pictures in their order, and those on their way. */
export function PictureGrid({ brand, pictures, waiting, uploads }: PictureGridProps) {
  const edit = useEditPicture(brand?.id ?? '');
  const remove = useRemovePicture(brand?.id ?? '');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  // A picture that may still come back keeps its place in the order of the server.
  const all = brand?.images ?? [];
  const move = (id: string, to: number) => {
    const target = pictures[to];
    if (target) edit.mutate({ image: id, position: all.indexOf(target) + 1 });
  };
  const place = (id: unknown) => pictures.findIndex((x) => x.id === id) + 1;
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) move(String(active.id), place(over.id) - 1);
  };
  const of = ` of ${pictures.length}`;

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: {
          draggable: 'Press Space to lift the picture, the arrow keys to move it, Space to put it down.',
        },
        announcements: {
          onDragStart: ({ active }) => `Lifted picture ${place(active.id)}${of}.`,
          onDragOver: ({ over }) => (over ? `Now at place ${place(over.id)}${of}.` : undefined),
          onDragEnd: ({ over }) => (over ? `Put down at place ${place(over.id)}${of}.` : undefined),
          onDragCancel: () => 'Not moved.',
        },
      }}
    >
      <SortableContext items={pictures.map((x) => x.id)} strategy={rectSortingStrategy}>
        <ol className="grid gap-4 [grid-template-columns:repeat(auto-fill,minmax(min(100%,9rem),1fr))]">
          {pictures.map((x, at) => (
            <PictureCard
              key={x.id}
              picture={x}
              at={at}
              of={pictures.length}
              onMove={(to) => move(x.id, to)}
              onCaption={(caption) => edit.mutate({ image: x.id, caption })}
              onRemove={() => remove(x.id)}
            />
          ))}
          {waiting.map((x) => (
            <UploadCard
              key={x.key}
              upload={x}
              onAgain={() => uploads.again(x.key)}
              onDrop={() => uploads.drop(x.key)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
