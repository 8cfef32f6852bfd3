import type { Ratio } from '@/api/types';
import { pixels } from '@/features/briefs/words';
import { shapeWords } from '@/features/formats/words';
import { cx } from '@/shared/lib/cx';

import { SafeZonePreview } from './safe-zone-preview';
import type { PartProps } from './use-brief';

type FormatCardsProps = PartProps & { picture: string | null; color: string };

const ratios = Object.keys(shapeWords) as Ratio[];

/** The shapes to deliver, each with what apps cover of it. At least one stays chosen. */
export function FormatCards({ state, picture, color }: FormatCardsProps) {
  const { formats, resolution } = state.brief;
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">Shapes</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {ratios.map((x) => {
          const chosen = formats.includes(x);
          const only = chosen && formats.length === 1;
          const { width, height } = pixels(x, resolution);
          const next = chosen
            ? formats.filter((y) => y !== x)
            : ratios.filter((y) => y === x || formats.includes(y));
          return (
            <label
              key={x}
              className={cx(
                'grid content-start gap-3 rounded border p-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
                chosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-hover',
              )}
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={chosen}
                aria-label={`${shapeWords[x].name}, ${x}`}
                aria-disabled={only || undefined}
                onChange={() => !only && state.set({ formats: next })}
              />
              <SafeZonePreview ratio={x} picture={picture} color={color} dim={!chosen} />
              <span>
                <span className="block font-medium">
                  {shapeWords[x].name} <span className="font-normal text-ink-2">{x}</span>
                </span>
                <span className="block text-xs text-ink-2">{shapeWords[x].place}</span>
                <span className="mt-1 block text-xs text-ink-2 tabular-nums">
                  {width} × {height}
                </span>
              </span>
            </label>
          );
        })}
      </div>
      <p className="mt-2 text-xs text-ink-3">
        Apps lay names and buttons over the dark edges. Words, logo and call to action stay inside the dashed
        line.
      </p>
    </fieldset>
  );
}
