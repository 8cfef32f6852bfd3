import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { useDropzone } from 'react-dropzone';

import type { Brand } from '@/api/types';
import { fewestPictures, mostPictures, pictureTypes, refuse, type Uploads } from '@/features/brands/uploads';
import { cx } from '@/shared/lib/cx';
import { count } from '@/shared/lib/format';
import { useRemoved } from '@/shared/lib/removal';
import { useStore } from '@/shared/lib/store';
import { Button } from '@/shared/ui/button';

import { PictureGrid } from './picture-grid';
import { Section } from './section';

type PictureSectionProps = { brand: Brand | undefined; uploads: Uploads };

/** What is to be said about the number of pictures. */
function tally(there: number): string {
  if (there === 0) return `${fewestPictures} to ${mostPictures} pictures; the first one is shown most.`;
  const lack = fewestPictures - there;
  if (lack > 0) return `${count(lack, 'more picture')} needed before an ad can be made well.`;
  return `${there} of ${mostPictures}. Drag them into order; the first one is shown most.`;
}

/** The product pictures: dropped or chosen, sent one by one, ordered, captioned. */
export function PictureSection({ brand, uploads }: PictureSectionProps) {
  const waiting = useStore(uploads.items);
  const removed = useRemoved();
  const [refused, setRefused] = useState<string[]>([]);
  const pictures = (brand?.images ?? []).filter((x) => !removed.has(x.id));
  const there = pictures.length + waiting.length;
  const room = mostPictures - there;

  const take = (files: File[]) => {
    const good = files.filter((x) => !refuse(x));
    const why = files.flatMap((x) => refuse(x) ?? []);
    const over = good.length - room;
    if (over > 0) {
      const these = good.slice(room).map((x) => x.name);
      why.push(
        `A brand has at most ${mostPictures} pictures. Left out: ${these.join(', ')}. Remove one to make room.`,
      );
    }
    setRefused(why);
    if (room > 0) uploads.add(good.slice(0, room));
  };
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (accepted, rejected) => take([...accepted, ...rejected.map((x) => x.file)]),
    accept: pictureTypes,
    noClick: true,
    noKeyboard: true,
  });

  return (
    <Section
      title="Product pictures"
      lead={tally(there)}
      aside={
        there > 0 && (
          <Button size="sm" icon={<ImagePlus />} onClick={open} disabled={room <= 0}>
            Add pictures
          </Button>
        )
      }
    >
      <div
        {...getRootProps({ role: undefined, tabIndex: undefined })}
        className={cx(
          'rounded transition-colors',
          isDragActive && 'bg-accent-soft outline-2 outline-offset-4 outline-accent outline-dashed',
        )}
      >
        <input {...getInputProps({ 'aria-label': 'Picture files' })} />
        {there === 0 ? (
          <div className="flex flex-col items-center gap-3 rounded border border-dashed border-edge px-6 py-10 text-center">
            <p className="font-medium">Drop your product pictures here</p>
            <Button icon={<ImagePlus />} onClick={open}>
              Choose pictures
            </Button>
            <p className="text-xs text-ink-3">JPG, PNG or WebP, up to 10 MB each.</p>
          </div>
        ) : (
          <PictureGrid brand={brand} pictures={pictures} waiting={waiting} uploads={uploads} />
        )}
      </div>
      {refused.length > 0 && (
        <div role="alert" className="rounded border border-danger bg-surface p-3">
          <ul className="grid gap-1 text-danger">
            {refused.map((x) => (
              <li key={x}>{x}</li>
            ))}
          </ul>
          <Button size="sm" look="quiet" className="mt-2" onClick={() => setRefused([])}>
            Dismiss
          </Button>
        </div>
      )}
    </Section>
  );
}
