import { mediaUrl } from '@/api/client';
import type { BrandLine } from '@/api/types';
import { fewestPictures } from '@/features/brands/uploads';
import { cx } from '@/shared/lib/cx';
import { count } from '@/shared/lib/format';

type BrandChoiceProps = { brands: BrandLine[]; chosen: string | undefined; onChoose: (id: string) => void };

/** One of the brands, each with its picture. */
export function BrandChoice({ brands, chosen, onChoose }: BrandChoiceProps) {
  return (
    <fieldset>
      <legend className="sr-only">Brand</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {brands.map((x) => (
          <label
            key={x.id}
            className={cx(
              'flex items-center gap-3 rounded border p-2 pr-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
              x.id === chosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name="brand"
              className="sr-only"
              checked={x.id === chosen}
              onChange={() => onChoose(x.id)}
            />
            <span className="size-14 shrink-0 overflow-hidden rounded-sm" style={{ background: x.primary }}>
              {x.image_url && (
                <img src={mediaUrl(x.image_url)} alt="" loading="lazy" className="size-full object-cover" />
              )}
            </span>
            <span className="min-w-0">
              <span className="block truncate font-medium">{x.title}</span>
              <span className="block text-xs text-ink-2">
                {x.images < fewestPictures
                  ? `${count(x.images, 'picture')}: an ad needs ${fewestPictures}`
                  : count(x.images, 'picture')}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
