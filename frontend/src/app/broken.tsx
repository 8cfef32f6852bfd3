import { useRouteError } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import { ErrorState } from '@/shared/ui/error-state';

/** A page could not be loaded, or failed while it was drawn. */
export function Broken() {
  const error = useRouteError();
  // A new version was published and took the files of this one away; or the network is gone.
  const missing = error instanceof TypeError && /import|module|fetch|load/i.test(error.message);
  return (
    <div className="mx-auto max-w-2xl p-8">
      <ErrorState
        error={
          missing
            ? {
                title: 'This page did not load',
                detail: 'There may be a newer version of AdCraft, or no connection. Load it again.',
              }
            : toProblem(error)
        }
        onRetry={() => window.location.reload()}
      />
    </div>
  );
}
