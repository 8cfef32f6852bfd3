import type { SafeZone } from '@/features/formats/safe-zones';

/** Darkens what a platform's own buttons and words cover. */
export function SafeZoneOverlay({ zone }: { zone: SafeZone }) {
  const { top, right, bottom, left } = zone.insets;
  const share = (x: number) => `${x * 100}%`;
  return (
    <div
      role="img"
      aria-label={`Safe zone of ${zone.name}: what is dark may be covered`}
      className="pointer-events-none absolute inset-0 overflow-hidden"
    >
      <div
        className="absolute border border-dashed border-white shadow-[0_0_0_100vmax_rgb(0_0_0/0.55)]"
        style={{ top: share(top), right: share(right), bottom: share(bottom), left: share(left) }}
      />
    </div>
  );
}
