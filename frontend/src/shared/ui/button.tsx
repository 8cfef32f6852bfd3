import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router-dom';

import { cx } from '@/shared/lib/cx';

import { Spinner } from './spinner';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'md' | 'sm';

const base =
  'inline-flex items-center justify-center gap-2 rounded-sm font-medium whitespace-nowrap select-none transition-colors ' +
  'disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0';

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent enabled:hover:bg-accent-hover [a]:hover:bg-accent-hover',
  secondary: 'border border-edge bg-raised text-ink enabled:hover:bg-hover [a]:hover:bg-hover',
  quiet: 'text-ink-2 enabled:hover:bg-hover enabled:hover:text-ink [a]:hover:bg-hover [a]:hover:text-ink',
  danger: 'border border-danger bg-raised text-danger enabled:hover:bg-danger-soft',
};

const sizes: Record<Size, string> = {
  md: 'min-h-9 px-3.5 py-1.5 text-sm pointer-coarse:min-h-11',
  sm: 'min-h-7 px-2.5 py-0.5 text-xs pointer-coarse:min-h-10',
};

type Shape = { look?: Look; size?: Size; icon?: ReactNode };

export type ButtonProps = ComponentProps<'button'> & Shape & { busy?: boolean };

/** Does something here. `busy` keeps its width, its name and the focus, and takes no second click. */
export function Button({
  look = 'secondary',
  size = 'md',
  icon,
  busy,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={cx(base, looks[look], sizes[size], className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({
  look = 'secondary',
  size = 'md',
  icon,
  className,
  children,
  ...rest
}: LinkProps & Shape) {
  return (
    <Link {...rest} className={cx(base, looks[look], sizes[size], className)}>
      {icon}
      {children}
    </Link>
  );
}
