import { mediaUrl } from '@/api/client';
import type { Brand } from '@/api/types';
import type { BrandForm } from '@/features/brands/brand-form';
import { contrast } from '@/shared/lib/contrast';

type EndCardProps = { form: BrandForm; brand: Brand | undefined };

const valid = (x: string) => /^#[0-9a-f]{6}$/i.test(x);

/** A sketch of a last picture in the brand's own colours; it follows what is typed. */
export function EndCard({ form, brand }: EndCardProps) {
  const { background, text, accent, primary } = form.colors;
  const picture = mediaUrl(brand?.images[0]?.url ?? null);
  const logo = mediaUrl(brand?.logo_url ?? null);
  const onAccent = valid(accent) && contrast(accent, '#ffffff') > 4.5 ? '#ffffff' : '#16181d';
  const family = `"${form.font}", var(--font-sans)`;
  return (
    <figure className="lg:sticky lg:top-8">
      <div
        aria-hidden
        className="overflow-hidden rounded border border-line"
        style={{ background, color: text, fontFamily: family }}
      >
        <div className="aspect-[16/10]" style={{ background: primary }}>
          {picture && <img src={picture} alt="" className="size-full object-cover" />}
        </div>
        <div className="grid justify-items-start gap-2 p-5">
          {logo && <img src={logo} alt="" className="max-h-8 max-w-32" />}
          <p className="text-lg leading-6 font-semibold text-balance">
            {form.tagline || form.title || 'Your slogan'}
          </p>
          <p className="mt-1 flex items-center gap-3 text-xs">
            <span
              className="rounded-sm px-2.5 py-1.5 font-semibold"
              style={{ background: accent, color: onAccent }}
            >
              Discover more
            </span>
            {form.url}
          </p>
        </div>
      </div>
      <figcaption className="mt-2 text-xs text-ink-3">
        A sketch of your colours, not a picture of an ad.
      </figcaption>
    </figure>
  );
}
