import { Plus, Shuffle, X } from 'lucide-react';

import { Button } from '@/shared/ui/button';
import { ColorField } from '@/shared/ui/color-field';
import { IconButton } from '@/shared/ui/icon-button';

import type { PartProps } from './use-brief';

/** What most people never need. */
export function MorePart({ state }: PartProps) {
  const { colors, seed } = state.brief;
  return (
    <details className="group">
      <summary className="text-base font-semibold">More</summary>
      <div className="mt-4 grid gap-6">
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">Colours beside the brand’s own</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {colors.map((x, at) => (
              <div key={at} className="flex items-end gap-1">
                <ColorField
                  className="grow"
                  label={at === 0 ? 'Accent of this ad' : `Colour ${at + 1}`}
                  value={x}
                  onChange={(to) => state.set({ colors: colors.map((y, i) => (i === at ? to : y)) })}
                />
                <IconButton
                  label={`Remove colour ${at + 1}`}
                  icon={<X />}
                  onClick={() => state.set({ colors: colors.filter((_, i) => i !== at) })}
                />
              </div>
            ))}
          </div>
          {colors.length < 4 && (
            <Button
              size="sm"
              icon={<Plus />}
              className="mt-3"
              onClick={() => state.set({ colors: [...colors, '#e8a33d'] })}
            >
              Add a colour
            </Button>
          )}
        </fieldset>
        <div className="grid justify-items-start gap-2">
          <h3 className="font-medium">Version {seed}</h3>
          <p className="text-xs text-ink-3">The same brief with another number becomes another ad.</p>
          <Button size="sm" icon={<Shuffle />} onClick={() => state.set({ seed: seed + 1 })}>
            Try another version
          </Button>
        </div>
      </div>
    </details>
  );
}
