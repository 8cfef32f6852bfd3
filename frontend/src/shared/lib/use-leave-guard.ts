import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';

/** State of a navigation that only gives what is on the page another address. */
export const stays = { stays: true };

/** Keeps people on the page while something is not saved. The browser asks when the page itself is left. */
export function useLeaveGuard(unsaved: boolean) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved &&
      currentLocation.pathname !== nextLocation.pathname &&
      (nextLocation.state as typeof stays | null)?.stays !== true,
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return blocker;
}
