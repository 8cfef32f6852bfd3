import { useId, type ReactNode } from 'react';

import { cx } from '@/shared/lib/cx';

/** What a field gives to the control in it. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean | undefined;
};

type FieldProps = {
  label: string;
  /** One sentence that helps to fill it in. */
  hint?: ReactNode;
  /** What is wrong and what to do; takes the place of the hint. */
  error?: string | undefined;
  required?: boolean;
  /** At the end of the line of the label: a counter, a link. */
  aside?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A control with its label, hint and error, bound together for everybody who cannot see them. */
export function Field({ label, hint, error, required, aside, className, children }: FieldProps) {
  const id = useId();
  const says = error ?? hint;
  return (
    <div className={cx('grid gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium text-ink">
          {label}
          {required && <span className="font-normal text-ink-3"> (needed)</span>}
        </label>
        {aside && <span className="text-xs text-ink-3">{aside}</span>}
      </div>
      {children({
        id,
        required,
        'aria-describedby': says ? `${id}-says` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {says && (
        <p
          id={`${id}-says`}
          role={error ? 'alert' : undefined}
          className={cx('text-xs', error ? 'text-danger' : 'text-ink-3')}
        >
          {says}
        </p>
      )}
    </div>
  );
}
