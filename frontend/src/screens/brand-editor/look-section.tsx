import type { Brand } from '@/api/types';
import { emptyForm, type BrandForm } from '@/features/brands/brand-form';
import { ColorField } from '@/shared/ui/color-field';

import { FontField } from './font-field';
import { LogoField } from './logo-field';
import { PaletteChecks } from './palette-checks';
import { Section, type SectionProps } from './section';

type Color = keyof BrandForm['colors'];

const colorWords: [Color, string, string][] = [
  ['primary', 'Brand colour', 'The one people know you by.'],
  ['accent', 'Accent', 'Buttons, and what should catch the eye.'],
  ['background', 'Background', 'What everything stands on.'],
  ['text', 'Words', 'Read on the background.'],
];

/** Logo, colours, font. */
export function LookSection({ form, fieldError, brand }: SectionProps & { brand: Brand | undefined }) {
  const { colors, font } = form.form;
  return (
    <Section title="How it looks">
      <LogoField brand={brand} background={colors.background} />
      <div className="grid gap-4 sm:grid-cols-2">
        {colorWords.map(([color, label, hint]) => (
          <ColorField
            key={color}
            label={label}
            hint={hint}
            value={colors[color]}
            onChange={(x) => form.set({ colors: { ...colors, [color]: x } })}
          />
        ))}
      </div>
      <PaletteChecks
        colors={colors}
        onMend={(color, to) => form.set({ colors: { ...colors, [color]: to } })}
      />
      <FontField
        value={font}
        error={form.errors.font ?? fieldError('font')}
        onChange={(x) => form.set({ font: x || emptyForm.font })}
      />
    </Section>
  );
}
