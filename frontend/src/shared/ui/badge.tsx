import type { ReactNode } from 'react';

import { cx } from '@/shared/lib/cx';

export type Tone = 'plain' | 'live' | 'attention' | 'good' | 'danger';

const tones: Record<Tone, string> = {
  plain: 'border-line text-ink-2',
  live: 'border-line text-ink',
  attention: 'border-transparent bg-accent-soft text-accent-text',
  good: 'border-transparent bg-good-soft text-good',
  danger: 'border-transparent bg-danger-soft text-danger',
};

const dots: Record<Tone, string> = {
  plain: 'bg-ink-3',
  live: 'bg-live animate-pulse',
  attention: 'bg-accent-text',
  good: 'bg-good',
  danger: 'bg-danger',
};

type BadgeProps = { tone?: Tone; dot?: boolean; children: ReactNode };

/** A state in a word or two. The word says it; colour only helps the eye. */
export function Badge({ tone = 'plain', dot = true, children }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-6 items-center gap-1.5 rounded-full border px-2 text-xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {dot && <span aria-hidden className={cx('size-1.5 rounded-full', dots[tone])} />}
      {children}
    </span>
  );
}
