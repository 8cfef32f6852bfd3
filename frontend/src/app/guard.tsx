import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';

import { useSession } from '@/features/session/use-session';
import { paths } from '@/shared/lib/paths';
import { Mark } from '@/shared/ui/mark';

/** Lets in whoever is signed in, and everybody where nobody is asked. Comes back here afterwards. */
export function Guard({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session === 'asking') {
    return (
      <div role="status" className="grid min-h-dvh place-items-center">
        <Mark className="size-10 animate-pulse" />
        <span className="sr-only">Loading</span>
      </div>
    );
  }
  if (session === 'out') return <Navigate to={paths.signIn(pathname + search)} replace />;
  return children;
}
