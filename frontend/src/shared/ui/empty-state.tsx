import type { ReactNode } from 'react';

import { FrameMark } from './mark';

type EmptyStateProps = { title: string; action?: ReactNode; children?: ReactNode };

/** There is nothing yet: what would be here, and how to get it. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      <FrameMark className="size-10 text-ink-3" />
      <h2 className="mt-5 text-lg font-semibold">{title}</h2>
      {children && <p className="mt-2 max-w-sm text-ink-2">{children}</p>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
