import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';

import { useSession } from '@/features/session/use-session';
import { paths } from '@/shared/lib/paths';

import { Opening } from './opening';

/** Lets in whoever is signed in, and everybody where nobody is asked. Comes back here afterwards. */
export function Guard({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session === 'asking') return <Opening />;
  if (session === 'out') return <Navigate to={paths.signIn(pathname + search)} replace />;
  return children;
}
