import { lazy, Suspense } from 'react';
import { NavLink } from 'react-router-dom';

import { cx } from '@/shared/lib/cx';

import type { Place } from './navigation';

// Menus bring a positioning engine along, which the first paint can do without.
const AccountMenu = lazy(() => import('./account-menu').then((x) => ({ default: x.AccountMenu })));

type BottomBarProps = { places: Place[]; onHelp: () => void };

/** Navigation of narrow windows, where thumbs are. */
export function BottomBar({ places, onHelp }: BottomBarProps) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map(({ to, label, icon: Icon }) => (
        <NavLink
          key={to}
          to={to}
          className={({ isActive }) =>
            cx(
              'flex h-14 flex-1 flex-col items-center justify-center gap-1 border-t-2 text-xs font-medium -outline-offset-2',
              isActive ? 'border-accent text-ink' : 'border-transparent text-ink-2',
            )
          }
        >
          <Icon aria-hidden className="size-5" />
          {label}
        </NavLink>
      ))}
      <Suspense fallback={<span className="h-14 flex-1" />}>
        <AccountMenu compact onHelp={onHelp} />
      </Suspense>
    </nav>
  );
}
