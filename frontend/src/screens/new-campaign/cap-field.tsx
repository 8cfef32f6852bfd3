import { useState } from 'react';

import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';

type CapFieldProps = { value: number; error: string | undefined; onChange: (micros: number) => void };

const parse = (text: string) => {
  const clean = text.trim().replace(',', '.').replace(/^\$/, '');
  return clean === '' ? 0 : /^\d+(\.\d*)?$|^\.\d+$/.test(clean) ? Math.round(Number(clean) * 1e6) : NaN;
};
const write = (micros: number) => String(micros / 1e6);
const same = (a: number, b: number) => a === b || (Number.isNaN(a) && Number.isNaN(b));

/** What the campaign may spend, in dollars. */
export function CapField({ value, error, onChange }: CapFieldProps) {
  const [text, setText] = useState(write(value));
  // Raised elsewhere.
  if (!same(parse(text), value)) setText(write(value));
  return (
    <Field
      label="Spending limit"
      hint="It holds whatever happens: before the limit is passed, everything stops and asks you."
      error={error}
    >
      {(control) => (
        <span className="relative block w-40">
          <span aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3">
            $
          </span>
          <Input
            {...control}
            inputMode="decimal"
            className="pl-6 tabular-nums"
            value={text}
            onChange={(x) => {
              setText(x.target.value);
              onChange(parse(x.target.value));
            }}
          />
        </span>
      )}
    </Field>
  );
}
