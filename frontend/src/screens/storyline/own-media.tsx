import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useDropzone } from 'react-dropzone';

import { toProblem } from '@/api/problem';
import type { Scene } from '@/api/types';
import { limits, objection, useOwnMedia } from '@/features/storyline/own-media';
import { cx } from '@/shared/lib/cx';
import { bytes } from '@/shared/lib/format';
import { toast } from '@/shared/lib/toast';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';

type OwnMediaProps = { scene: Scene; at: number; campaign: string; onClose: () => void };

/** Puts one's own picture or film into a scene. */
export function OwnMedia({ scene, at, campaign, onClose }: OwnMediaProps) {
  const upload = useOwnMedia(campaign);
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const zone = useDropzone({
    multiple: false,
    noClick: true,
    noKeyboard: true,
    onDrop: ([first]) => {
      if (!first) return;
      const why = objection(first);
      setWrong(why);
      setFile(why ? null : first);
      upload.reset();
    },
  });
  const film = file?.type.startsWith('video/');
  const send = () =>
    file &&
    upload.mutate(
      { scene: scene.number, file },
      {
        onSuccess: () => {
          toast(`Scene ${at + 1} now shows your ${film ? 'film' : 'picture'}.`);
          onClose();
        },
      },
    );
  const problem = wrong ?? (upload.error && toProblem(upload.error).detail);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Your own media in scene ${at + 1}`}
      description="A film becomes the clip and is cut to the length of the scene. From a picture the clip is made anew, for the price of a clip."
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
          <Button look="primary" busy={upload.isPending} disabled={!file} onClick={send}>
            {film ? 'Use this film' : 'Use this picture'}
          </Button>
        </>
      }
    >
      <div
        {...zone.getRootProps()}
        className={cx(
          'grid justify-items-center gap-3 rounded border border-dashed px-4 py-8 text-center',
          zone.isDragActive ? 'border-accent bg-accent-soft' : 'border-edge',
        )}
      >
        <input {...zone.getInputProps({ accept: 'image/*,video/*', 'aria-label': 'Picture or film' })} />
        {file ? (
          <p className="max-w-full truncate">
            {file.name}, {bytes(file.size)}
          </p>
        ) : (
          <p className="text-ink-2">Drop a picture or a film here, or</p>
        )}
        <Button icon={<Upload />} onClick={zone.open}>
          {file ? 'Choose another file' : 'Choose a file'}
        </Button>
        <p className="text-xs text-ink-3">
          Pictures up to {bytes(limits.image)}, films up to {bytes(limits.video)}.
        </p>
      </div>
      {problem && (
        <p role="alert" className="mt-3 text-danger">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
