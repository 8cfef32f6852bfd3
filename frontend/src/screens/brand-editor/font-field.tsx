import { useState } from 'react';

import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';

/** What every installation of AdCraft brings along. */
const known = ['Inter', 'Noto Sans', 'Noto Serif', 'DejaVu Sans', 'DejaVu Serif'];
const other = 'other';

type FontFieldProps = { value: string; error: string | undefined; onChange: (value: string) => void };

/** A font that is installed where ads are made. */
export function FontField({ value, error, onChange }: FontFieldProps) {
  const [own, setOwn] = useState(!known.includes(value));
  const options = [
    ...known.map((x) => ({ value: x, label: x })),
    { value: other, label: 'Another one, by its name' },
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Font"
        hint="For headlines, captions and the last picture."
        error={own ? undefined : error}
      >
        {(control) => (
          <Select
            {...control}
            value={own ? other : value}
            options={options}
            onChange={({ target }) => {
              setOwn(target.value === other);
              if (target.value !== other) onChange(target.value);
            }}
          />
        )}
      </Field>
      {own && (
        <Field
          label="Name of the font"
          hint="It must be installed where ads are made; if it is not, Inter takes its place."
          error={error}
        >
          {(control) => (
            <Input {...control} value={value} maxLength={60} onChange={(x) => onChange(x.target.value)} />
          )}
        </Field>
      )}
    </div>
  );
}
