import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

import { cx } from '@/shared/lib/cx';

const list = 'flex gap-5 overflow-x-auto shadow-[inset_0_-1px_0_var(--line)] [scrollbar-width:none]';
const tab =
  'inline-flex min-h-10 items-center gap-2 border-b-2 text-sm font-medium whitespace-nowrap ' +
  'transition-colors -outline-offset-2 hover:text-ink pointer-coarse:min-h-11';
const chosen = 'border-accent text-ink';
const other = 'border-transparent text-ink-2';

type TabsProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  tabs: { value: string; label: ReactNode; content: ReactNode }[];
};

/** Several views of one thing in one place. */
export function Tabs({ label, value, onChange, tabs }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.List aria-label={label} className={list}>
        {tabs.map((x) => (
          <Radix.Trigger
            key={x.value}
            value={x.value}
            className={cx(tab, value === x.value ? chosen : other)}
          >
            {x.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((x) => (
        <Radix.Content key={x.value} value={x.value} className="pt-5">
          {x.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

type TabLinksProps = { label: string; links: { to: string; label: ReactNode }[] };

/** Tabs that are pages with an address of their own. */
export function TabLinks({ label, links }: TabLinksProps) {
  return (
    <nav aria-label={label} className={list}>
      {links.map((x) => (
        <NavLink key={x.to} to={x.to} className={({ isActive }) => cx(tab, isActive ? chosen : other)}>
          {x.label}
        </NavLink>
      ))}
    </nav>
  );
}
