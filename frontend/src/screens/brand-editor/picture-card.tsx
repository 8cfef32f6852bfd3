import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ArrowLeft, ArrowRight, GripVertical, MoreHorizontal, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { mediaUrl } from '@/api/client';
import type { Picture } from '@/api/types';
import { cx } from '@/shared/lib/cx';
import { IconButton } from '@/shared/ui/icon-button';
import { Input } from '@/shared/ui/input';
import { Menu, MenuItem } from '@/shared/ui/menu';

type PictureCardProps = {
  picture: Picture;
  /** From 0. */
  at: number;
  of: number;
  onMove: (to: number) => void;
  onCaption: (caption: string) => void;
  onRemove: () => void;
};

/** A picture: drag it, or use the menu; what is seen on it in a few words. */
export function PictureCard({ picture, at, of, onMove, onCaption, onRemove }: PictureCardProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: picture.id });
  const name = picture.caption || `Picture ${at + 1}`;
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cx(
        'group relative overflow-hidden rounded border border-line bg-surface',
        isDragging && 'z-10 border-accent shadow-lift',
      )}
    >
      <div className="relative aspect-[4/3] bg-sunken">
        <img src={mediaUrl(picture.url)} alt={picture.caption} className="size-full object-cover" />
        <span className="absolute top-1.5 left-1.5 rounded-sm bg-surface">
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={`Move ${name}`}
            className="flex size-7 cursor-grab touch-none items-center justify-center rounded-sm text-ink-2 hover:text-ink active:cursor-grabbing pointer-coarse:size-11"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        </span>
        <span className="absolute top-1.5 right-1.5 rounded-sm bg-surface">
          <Menu
            label={name}
            trigger={
              <IconButton
                label={`More about ${name}`}
                icon={<MoreHorizontal />}
                className="!size-7 pointer-coarse:!size-11"
              />
            }
          >
            <MenuItem icon={<Star />} disabled={at === 0} onSelect={() => onMove(0)}>
              Make it the first
            </MenuItem>
            <MenuItem icon={<ArrowLeft />} disabled={at === 0} onSelect={() => onMove(at - 1)}>
              Move earlier
            </MenuItem>
            <MenuItem icon={<ArrowRight />} disabled={at === of - 1} onSelect={() => onMove(at + 1)}>
              Move later
            </MenuItem>
            <MenuItem danger icon={<Trash2 />} onSelect={onRemove}>
              Remove
            </MenuItem>
          </Menu>
        </span>
        {at === 0 && (
          <span className="absolute bottom-1.5 left-1.5 rounded-sm bg-surface px-1.5 py-0.5 text-xs font-medium">
            Main picture
          </span>
        )}
      </div>
      <Caption
        key={picture.caption}
        name={`Caption of picture ${at + 1}`}
        value={picture.caption}
        onSave={onCaption}
      />
    </li>
  );
}

type CaptionProps = { name: string; value: string; onSave: (caption: string) => void };

/** Saved when one leaves it. */
function Caption({ name, value, onSave }: CaptionProps) {
  const [text, setText] = useState(value);
  return (
    <Input
      aria-label={name}
      value={text}
      maxLength={120}
      placeholder="What is to be seen"
      className="text-ellipsis !rounded-none !border-0 border-t !bg-surface"
      onChange={(x) => setText(x.target.value)}
      onBlur={() => text.trim() !== value && onSave(text.trim())}
      onKeyDown={(x) => {
        if (x.key === 'Escape') setText(value);
        if (x.key !== 'Enter') return;
        // It would send the form.
        x.preventDefault();
        x.currentTarget.blur();
      }}
    />
  );
}
