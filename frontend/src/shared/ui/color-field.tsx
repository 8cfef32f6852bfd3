import { Field } from './field';

type ColorFieldProps = {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
};

const valid = (x: string) => /^#[0-9a-f]{6}$/i.test(x);

/** "1F2A44" and "#1f2a44" mean the same; three digits are the short form. */
function tidy(text: string): string {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  const long = /^[0-9a-f]{3}$/.test(digits) ? digits.replace(/./g, '$&$&') : digits;
  return /^[0-9a-f]{6}$/.test(long) ? `#${long}` : text.trim();
}

/** A colour: chosen in the browser's own picker, or typed. */
export function ColorField({ label, hint, value, onChange, className }: ColorFieldProps) {
  const error = valid(value) ? undefined : 'Six digits, like #1f2a44.';
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <div className="flex">
          <input
            type="color"
            aria-label={`${label}: choose`}
            value={valid(value) ? value : '#000000'}
            onChange={(x) => onChange(x.target.value)}
            className="h-9 w-11 shrink-0 rounded-l-sm border border-r-0 border-edge bg-raised p-1 pointer-coarse:h-11 [&::-webkit-color-swatch]:rounded-sm [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
          />
          <input
            {...control}
            value={value}
            spellCheck={false}
            maxLength={7}
            onChange={(x) => onChange(x.target.value)}
            onBlur={() => onChange(tidy(value))}
            className="control !rounded-l-none font-mono"
          />
        </div>
      )}
    </Field>
  );
}
