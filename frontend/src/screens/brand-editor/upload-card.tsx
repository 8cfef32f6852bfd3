import { RotateCw, X } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { Upload } from '@/features/brands/uploads';
import { Button } from '@/shared/ui/button';
import { ProgressBar } from '@/shared/ui/progress-bar';

type UploadCardProps = { upload: Upload; onAgain: () => void; onDrop: () => void };

/** The file as a picture, for as long as it is shown. */
function usePreview(file: File): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    const frame = requestAnimationFrame(() => setUrl(made));
    return () => {
      cancelAnimationFrame(frame);
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return url;
}

/** What is happening to a file, in words. */
function says({ state, progress }: Upload): string {
  if (state === 'waiting') return 'Waits';
  if (state === 'failed') return 'Not added';
  return progress < 1 ? `${Math.round(progress * 100)} %` : 'Being checked';
}

/** A picture on its way. */
export function UploadCard({ upload, onAgain, onDrop }: UploadCardProps) {
  const preview = usePreview(upload.file);
  const { name } = upload.file;
  const failed = upload.state === 'failed';
  return (
    <li className="overflow-hidden rounded border border-line bg-surface">
      <div className="aspect-[4/3] bg-sunken">
        {preview && <img src={preview} alt="" className="size-full object-cover opacity-55" />}
      </div>
      <ProgressBar
        label={`Sending ${name}`}
        value={upload.state === 'sending' && upload.progress === 1 ? undefined : upload.progress * 100}
        text={says(upload)}
        still={upload.state !== 'sending'}
      />
      <div className="grid gap-1 p-2.5">
        <p className="truncate text-xs text-ink-2">{name}</p>
        <p role={failed ? 'alert' : undefined} className={`text-xs ${failed ? 'text-danger' : 'text-ink-3'}`}>
          {failed ? upload.error : says(upload)}
        </p>
        {failed && (
          <Button size="sm" icon={<RotateCw />} onClick={onAgain}>
            Try again
          </Button>
        )}
        {upload.state !== 'sending' && (
          <Button size="sm" look="quiet" icon={<X />} onClick={onDrop} aria-label={`Leave ${name} out`}>
            Leave it out
          </Button>
        )}
      </div>
    </li>
  );
}
