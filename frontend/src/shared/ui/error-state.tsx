import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';

import { Button } from './button';

/** What an error tells people; a `Problem` of the API fits. */
export type Plain = { title: string; detail: string; requestId?: string | undefined };

type ErrorStateProps = { error: Plain; onRetry?: () => void; action?: ReactNode };

/** Something did not happen: one plain sentence, what to do, and a way to try again. */
export function ErrorState({ error, onRetry, action }: ErrorStateProps) {
  return (
    <div role="alert" className="rounded border border-line bg-surface p-5">
      <h2 className="flex items-center gap-2 font-semibold">
        <span aria-hidden className="size-2 rounded-full bg-danger" />
        {error.title}
      </h2>
      <p className="mt-1.5 max-w-prose text-ink-2">{error.detail}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {onRetry && (
          <Button size="sm" icon={<RotateCw />} onClick={onRetry}>
            Try again
          </Button>
        )}
        {action}
        {error.requestId && <span className="text-xs text-ink-3">Number for support: {error.requestId}</span>}
      </div>
    </div>
  );
}
