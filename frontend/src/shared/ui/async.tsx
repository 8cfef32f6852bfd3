import type { ReactNode } from 'react';

import { useDelayed } from '@/shared/lib/use-delayed';

import { ErrorState, type Plain } from './error-state';
import { SkeletonLines } from './skeleton';

/** What a query of TanStack Query says about itself. */
type Query<T> = { data: T | undefined; error: unknown; isFetching: boolean; refetch: () => unknown };

type AsyncProps<T> = {
  query: Query<T>;
  /** Turns what was thrown into words; `toProblem` of the API fits. */
  explain: (error: unknown) => Plain;
  /** What is drawn while it comes; best in the shape of the content. */
  loading?: ReactNode;
  /** What is drawn when `isEmpty` says so. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ReactNode;
};

/** A view of something that has to be fetched: loading, empty, error and content, in one place. */
export function Async<T>({ query, explain, loading, empty, isEmpty, children }: AsyncProps<T>) {
  const late = useDelayed(query.data === undefined && !query.error);
  if (query.data === undefined) {
    if (query.error) return <ErrorState error={explain(query.error)} onRetry={() => void query.refetch()} />;
    return (
      <div aria-busy="true">
        <span role="status" className="sr-only">
          {late ? 'Loading' : ''}
        </span>
        {late && (loading ?? <SkeletonLines />)}
      </div>
    );
  }
  if (empty && isEmpty?.(query.data)) return empty;
  return (
    <>
      {query.error ? <OldNews /> : null}
      {children(query.data)}
    </>
  );
}

/** What is shown was true once: better than nothing, and said. */
function OldNews() {
  return (
    <p role="status" className="mb-4 rounded-sm bg-accent-soft px-3 py-2 text-xs text-accent-text">
      This may be out of date: the server does not answer at the moment. It is asked again by itself.
    </p>
  );
}
