import { mediaUrl } from '@/api/client';
import type { Ratio } from '@/api/types';
import { safeZones } from '@/features/formats/safe-zones';
import { cx } from '@/shared/lib/cx';

type SafeZonePreviewProps = { ratio: Ratio; picture: string | null; color: string; dim: boolean };

const percent = (share: number) => `${share * 100}%`;

/** A frame in its shape: the product, and what apps leave free of it. */
export function SafeZonePreview({ ratio, picture, color, dim }: SafeZonePreviewProps) {
  const zone = safeZones.find((x) => x.ratio === ratio)?.insets;
  const inset = zone && {
    top: percent(zone.top),
    right: percent(zone.right),
    bottom: percent(zone.bottom),
    left: percent(zone.left),
  };
  const [w = 1, h = 1] = ratio.split(':').map(Number);
  return (
    <span aria-hidden className="flex h-28 items-center justify-center">
      <span
        className={cx('relative block overflow-hidden rounded-sm', dim && 'opacity-55')}
        style={{ background: color, aspectRatio: `${w} / ${h}`, [w > h ? 'width' : 'height']: '100%' }}
      >
        {picture && <img src={mediaUrl(picture)} alt="" className="size-full object-cover" />}
        {/* Its shadow darkens everything around it. */}
        <span
          className="absolute border border-dashed border-accent shadow-[0_0_0_999px_rgb(0_0_0/0.45)]"
          style={inset}
        />
      </span>
    </span>
  );
}
