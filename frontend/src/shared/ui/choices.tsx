import { useId, type ReactNode } from 'react';

import { cx } from '@/shared/lib/cx';

type Option<T extends string> = { value: T; label: string; hint?: ReactNode };

type ChoicesProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
  /** One of few that need no explanation stands in a row; with hints they are cards. */
  cards?: boolean;
};

/** One of a few, all in sight. The arrow keys move between them. */
export function Choices<T extends string>({ label, value, onChange, options, cards }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div
        className={
          cards ? 'grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]' : 'flex flex-wrap gap-1.5'
        }
      >
        {options.map((x) => (
          <label
            key={x.value}
            className={cx(
              'border transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
              cards
                ? 'rounded p-3'
                : 'inline-flex min-h-8 items-center rounded-full px-3 pointer-coarse:min-h-11',
              x.value === value
                ? 'border-accent bg-accent-soft text-accent-text'
                : 'border-line bg-surface text-ink-2 hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={x.value === value}
              onChange={() => onChange(x.value)}
              aria-describedby={x.hint ? `${name}-${x.value}` : undefined}
              aria-label={x.label}
            />
            <span className={cx(cards && 'block font-medium')}>{x.label}</span>
            {x.hint && (
              <span
                id={`${name}-${x.value}`}
                className={cx('mt-0.5 block text-xs', x.value !== value && 'text-ink-3')}
              >
                {x.hint}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
