import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';

/** Asks before edits are lost, whether one goes to another page or closes the window. */
export function useLeaveGuard(dirty: boolean): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    // The browser's own question, as for closing the window: it cannot be overlooked and holds everything.
    if (window.confirm('Your changes to the storyline are not saved. Leave and lose them?'))
      blocker.proceed();
    else blocker.reset();
  }, [blocker]);
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
