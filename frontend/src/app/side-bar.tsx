import { lazy, Suspense } from 'react';
import { Link, NavLink } from 'react-router-dom';

import { cx } from '@/shared/lib/cx';
import { paths } from '@/shared/lib/paths';
import { Mark } from '@/shared/ui/mark';

import type { Place } from './navigation';

// Menus bring a positioning engine along, which the first paint can do without.
const AccountMenu = lazy(() => import('./account-menu').then((x) => ({ default: x.AccountMenu })));

type SideBarProps = { places: Place[]; onHelp: () => void };

/** Navigation of wide windows. */
export function SideBar({ places, onHelp }: SideBarProps) {
  return (
    <header className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-surface md:flex">
      <Link
        to={paths.campaigns}
        className="flex items-center gap-2.5 px-5 pt-6 pb-7 text-base font-semibold tracking-tight"
      >
        <Mark className="size-6" />
        AdCraft
      </Link>
      <nav aria-label="Main" className="grid gap-0.5 px-3">
        {places.map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            to={to}
            className={({ isActive }) =>
              cx(
                'relative flex h-9 items-center gap-3 rounded-sm px-2.5 font-medium transition-colors hover:bg-hover hover:text-ink',
                isActive
                  ? 'bg-hover text-ink before:absolute before:inset-y-2 before:-left-3 before:w-0.5 before:bg-accent'
                  : 'text-ink-2',
              )
            }
          >
            <Icon aria-hidden className="size-4" />
            {label}
          </NavLink>
        ))}
      </nav>
      <div className="mt-auto border-t border-line p-3">
        <Suspense fallback={<div className="h-13" />}>
          <AccountMenu onHelp={onHelp} />
        </Suspense>
      </div>
    </header>
  );
}
