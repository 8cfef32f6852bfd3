import { X } from 'lucide-react';
import { useEffect, useState } from 'react';

import { cx } from '@/shared/lib/cx';
import { dismiss, undo, useToasts, type ToastMessage } from '@/shared/lib/toast';

import { Button } from './button';

/** Where messages appear. Read out politely; `undo` is reached with the keyboard like any button. */
export function Toasts() {
  const messages = useToasts();
  return (
    <div
      role="region"
      aria-label="Messages"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-20 z-50 flex flex-col items-end gap-2 md:bottom-5 md:left-auto md:right-5 print:hidden [body:has([data-bottom-bar])_&]:bottom-48 md:[body:has([data-bottom-bar])_&]:bottom-24"
    >
      {messages.map((x) => (
        <Toast key={x.id} message={x} />
      ))}
    </div>
  );
}

/** How long a message stays; what can be undone, longer. */
const stay = (x: ToastMessage) => (x.undo ? 10_000 : x.tone === 'danger' ? 8_000 : 4_000);

function Toast({ message }: { message: ToastMessage }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(message.id), stay(message));
    return () => clearTimeout(timer);
  }, [held, message]);

  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  const keep = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div
      {...hold}
      {...keep}
      className={cx(
        'pointer-events-auto flex w-full max-w-sm animate-rise items-center gap-3 rounded border bg-raised py-1.5 pr-1.5 pl-4 shadow-lift',
        message.tone === 'danger' ? 'border-danger' : 'border-line',
      )}
    >
      <p className="grow py-1">{message.text}</p>
      {message.undo && (
        <Button size="sm" onClick={() => undo(message.id)}>
          Undo
        </Button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => dismiss(message.id)}
        className="inline-flex size-8 items-center justify-center rounded-sm text-ink-2 hover:bg-hover pointer-coarse:size-11"
      >
        <X className="size-4" />
      </button>
    </div>
  );
}
