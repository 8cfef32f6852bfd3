import { Check, TriangleAlert } from 'lucide-react';

import type { BrandForm } from '@/features/brands/brand-form';
import { checkPalette } from '@/features/brands/palette';
import { Button } from '@/shared/ui/button';

type Colors = BrandForm['colors'];
type PaletteChecksProps = { colors: Colors; onMend: (color: keyof Colors, to: string) => void };

/** Whether the colours can be told apart, in words and as a ratio; with a colour that would do. */
export function PaletteChecks({ colors, onMend }: PaletteChecksProps) {
  return (
    <div role="group" aria-label="Contrast of the colours" className="rounded border border-line bg-surface">
      <ul className="divide-y divide-line">
        {checkPalette(colors).map(({ what, ratio, passed, says, mend }) => (
          <li key={what} className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <span className={passed ? 'text-good' : 'text-accent-text'}>
              {passed ? (
                <Check aria-hidden className="size-4" />
              ) : (
                <TriangleAlert aria-hidden className="size-4" />
              )}
            </span>
            <p className="min-w-0 grow basis-56">
              <span className="font-medium">{what}:</span> <span className="text-ink-2">{says}</span>
            </p>
            <span className="text-xs text-ink-3 tabular-nums">{ratio.toFixed(1)} to 1</span>
            {mend && (
              <Button
                size="sm"
                onClick={() => onMend(mend.color, mend.to)}
                icon={
                  <span
                    aria-hidden
                    className="size-3 rounded-full border border-line"
                    style={{ background: mend.to }}
                  />
                }
              >
                Use {mend.to}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="border-t border-line px-3 py-2 text-xs text-ink-3">
        Words need 4.5 to 1; shapes stand out from 3 to 1. Where words would have less, ads use a darker or
        lighter shade.
      </p>
    </div>
  );
}
