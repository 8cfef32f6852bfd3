import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';

import { mediaUrl } from '@/api/client';
import { toProblem } from '@/api/problem';
import type { Brand } from '@/api/types';
import { useRemoveLogo, useSetLogo } from '@/features/brands/logo';
import { pictureTypes, refuse } from '@/features/brands/uploads';
import { Button } from '@/shared/ui/button';

type LogoFieldProps = { brand: Brand | undefined; background: string };

/** The logo, on the ground it will stand on. */
export function LogoField({ brand, background }: LogoFieldProps) {
  const choose = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const put = useSetLogo(brand?.id ?? '');
  const remove = useRemoveLogo(brand?.id ?? '');
  const failed = put.error ?? remove.error;
  const why = failed && toProblem(failed);
  const problem = refused ?? (why ? (why.field('image') ?? why.detail) : null);
  const logo = mediaUrl(brand?.logo_url ?? null);

  const take = (file: File | undefined) => {
    if (!file) return;
    const no = refuse(file);
    setRefused(no);
    if (!no) put.mutate(file);
  };
  return (
    <div className="flex flex-wrap items-center gap-4">
      <div
        className="flex h-20 w-40 shrink-0 items-center justify-center rounded border border-line p-3"
        style={{ background }}
      >
        {logo ? (
          <img src={logo} alt={`Logo of ${brand?.title ?? 'the brand'}`} className="max-h-full max-w-full" />
        ) : (
          <span aria-hidden className="rounded-sm bg-surface px-2 py-1 text-xs text-ink-3">
            No logo
          </span>
        )}
      </div>
      <div className="grid min-w-0 flex-1 basis-52 gap-2">
        <h3 className="font-medium">Logo</h3>
        {brand ? (
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              icon={<ImagePlus />}
              busy={put.isPending}
              onClick={() => choose.current?.click()}
            >
              {logo ? 'Change the logo' : 'Choose a logo'}
            </Button>
            {logo && (
              <Button
                size="sm"
                look="quiet"
                icon={<Trash2 />}
                busy={remove.isPending}
                onClick={() => remove.mutate()}
              >
                Remove
              </Button>
            )}
          </div>
        ) : null}
        <p
          role={problem ? 'alert' : undefined}
          className={`text-xs ${problem ? 'text-danger' : 'text-ink-3'}`}
        >
          {problem ??
            (brand ? 'Best a PNG with a transparent ground.' : 'It can be added once the brand is saved.')}
        </p>
        <input
          ref={choose}
          type="file"
          hidden
          aria-label="Logo file"
          accept={Object.keys(pictureTypes).join(',')}
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
    </div>
  );
}
