import { useId, type ReactNode } from 'react';

import type { BrandFormState } from './use-brand-form';

/** What every part of the form gets. */
export type SectionProps = {
  form: BrandFormState;
  /** What the server says is wrong with a field. */
  fieldError: (name: string) => string | undefined;
};

type Props = { title: string; lead?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A part of the form under its own heading. */
export function Section({ title, lead, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <header className="flex flex-wrap items-end justify-between gap-2 border-b border-line pb-2">
        <div>
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {lead && <p className="mt-0.5 text-xs text-ink-3">{lead}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}
