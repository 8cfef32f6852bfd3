import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';

import { cx } from '@/shared/lib/cx';

type Option = { value: string; label: string };

type SelectProps = Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[] };

/** One of a few. The browser's own: it is best with keyboards, screen readers and thumbs. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={cx('relative block', className)}>
      <select {...rest} className="control appearance-none truncate pr-8">
        {options.map((x) => (
          <option key={x.value} value={x.value}>
            {x.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
