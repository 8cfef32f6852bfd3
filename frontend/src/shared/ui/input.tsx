import type { ComponentProps } from 'react';

import { cx } from '@/shared/lib/cx';

/** One line of text. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cx('control', className)} />;
}

/** Several lines; grows with what is in it where the browser can. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={cx('control resize-y [field-sizing:content]', className)} />;
}
