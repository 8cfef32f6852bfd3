import { useLeaveGuard } from '@/shared/lib/use-leave-guard';

import { Button } from './button';
import { Dialog } from './dialog';

/** Asks before what is not saved is lost by going elsewhere. */
export function LeaveGuard({ unsaved, children }: { unsaved: boolean; children: string }) {
  const blocker = useLeaveGuard(unsaved);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={stay}
      title="Leave without saving?"
      actions={
        <>
          <Button look="danger" onClick={() => blocker.proceed?.()}>
            Leave without saving
          </Button>
          <Button look="primary" onClick={stay}>
            Stay here
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{children}</p>
    </Dialog>
  );
}
