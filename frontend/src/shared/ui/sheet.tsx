import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

import { IconButton } from './icon-button';

type SheetProps = { open: boolean; onClose: () => void; title: string; children: ReactNode };

/** Details beside the page, from the right edge; on a phone it covers the page. */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-md animate-slide flex-col bg-surface shadow-lift"
        >
          <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label="Close" icon={<X />} className="-mr-2" />
            </Radix.Close>
          </header>
          <div className="grow overflow-y-auto p-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
