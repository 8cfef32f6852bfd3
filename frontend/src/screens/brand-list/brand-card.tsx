import { Link } from 'react-router-dom';

import { mediaUrl } from '@/api/client';
import type { BrandLine } from '@/api/types';
import { count } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';

type BrandCardProps = { brand: BrandLine };

/** A brand in its own space: its picture on its own colour. */
export function BrandCard({ brand }: BrandCardProps) {
  const picture = mediaUrl(brand.image_url);
  return (
    <article className="group relative overflow-hidden rounded border border-line bg-surface transition-colors hover:border-edge">
      <div className="relative aspect-[16/10] overflow-hidden" style={{ background: brand.primary }}>
        {picture && (
          <img
            src={picture}
            alt=""
            loading="lazy"
            className="size-full object-cover transition-transform duration-500 group-hover:scale-[1.02]"
          />
        )}
      </div>
      <div className="p-4">
        <div className="flex items-center justify-between gap-3">
          <h2 className="truncate font-semibold">
            <Link to={paths.brand(brand.id)} className="after:absolute after:inset-0">
              {brand.title}
            </Link>
          </h2>
          <span aria-hidden className="flex shrink-0 overflow-hidden rounded-full border border-edge">
            <span className="size-3.5" style={{ background: brand.primary }} />
            <span className="size-3.5" style={{ background: brand.accent }} />
          </span>
        </div>
        <p className="mt-1 line-clamp-2 min-h-10 text-ink-2">{brand.description || 'No description yet.'}</p>
        <p className="mt-2 text-xs text-ink-3">{count(brand.images, 'picture')}</p>
      </div>
    </article>
  );
}
