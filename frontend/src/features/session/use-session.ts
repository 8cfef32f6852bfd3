import { useEffect, useState } from 'react';

import { signedOut, supabase } from '@/api/session';
import { useStore } from '@/shared/lib/store';

/** `local`: this house asks nobody. `asking`: what the browser remembers is not read yet. */
export type SessionState = 'local' | 'asking' | 'in' | 'out';

/** Whether somebody is signed in; follows what happens in other tabs. */
export function useSession(): SessionState {
  const [state, setState] = useState<SessionState>(() => (supabase() ? 'asking' : 'local'));
  const refused = useStore(signedOut);

  useEffect(() => {
    let over = false;
    let stop = () => {};
    void supabase()?.then((client) => {
      const { data } = client.auth.onAuthStateChange((_event, session) => {
        if (session) signedOut.set(false);
        if (!over) setState(session ? 'in' : 'out');
      });
      stop = () => data.subscription.unsubscribe();
      if (over) stop();
    });
    return () => {
      over = true;
      stop();
    };
  }, []);

  return refused && state === 'in' ? 'out' : state;
}
