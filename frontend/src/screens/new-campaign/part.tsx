import { useId, type ReactNode } from 'react';

import type { Brief } from '@/api/types';

import type { BriefState } from './use-brief';

/** A part of the brief under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <h2 id={id} className="border-b border-line pb-2 text-base font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

type LitProps = { state: BriefState; field: keyof Brief; children: ReactNode };

/** Lights up behind a field when the chat, or somebody else, has filled it in. */
export function Lit({ state, field, children }: LitProps) {
  const { fields, turn } = state.fresh;
  return (
    <div className="relative">
      {fields.includes(field) && (
        <span
          key={turn}
          aria-hidden
          className="pointer-events-none absolute -inset-2 animate-flash rounded bg-accent-soft"
        />
      )}
      <div className="relative">{children}</div>
    </div>
  );
}
