import type { ReactNode } from 'react';

import { Button } from './button';
import { Dialog } from './dialog';

type ConfirmProps = {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button. */
  verb: string;
  danger?: boolean;
  busy?: boolean;
};

/** Asks once more before something that cannot simply be undone. */
export function Confirm({
  open,
  onClose,
  onConfirm,
  title,
  children,
  verb,
  danger,
  busy = false,
}: ConfirmProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {verb}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{children}</p>
    </Dialog>
  );
}
