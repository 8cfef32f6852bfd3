import type { ComponentProps, ReactNode } from 'react';

import { cx } from '@/shared/lib/cx';

import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** What it does; shown on hover and focus, read by screen readers. */
  label: string;
  icon: ReactNode;
};

/** A button that is only a sign. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={cx(
          'inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-ink-2 transition-colors',
          'enabled:hover:bg-hover enabled:hover:text-ink disabled:opacity-55 aria-pressed:text-accent-text',
          'pointer-coarse:size-11 [&_svg]:size-4',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
