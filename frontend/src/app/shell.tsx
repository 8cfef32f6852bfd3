import { lazy, Suspense, useState } from 'react';
import { Outlet, ScrollRestoration, useNavigate, useNavigation } from 'react-router-dom';

import { useMe } from '@/features/session/use-me';
import { useShortcutKeys, useShortcuts } from '@/shared/lib/shortcuts';

import { BottomBar } from './bottom-bar';
import { places } from './navigation';
import { SideBar } from './side-bar';

const ShortcutHelp = lazy(() => import('./shortcut-help').then((x) => ({ default: x.ShortcutHelp })));

/** What surrounds every page: navigation, shortcuts, the way past the navigation. */
export function Shell() {
  const navigate = useNavigate();
  const moving = useNavigation().state !== 'idle';
  const me = useMe();
  const [help, setHelp] = useState(false);
  const allowed = places.filter((x) => !x.operator || me.data?.operator);

  useShortcutKeys();
  useShortcuts([
    { keys: '?', label: 'Show the shortcuts', run: () => setHelp(true) },
    ...places.map((x) => ({
      keys: x.keys,
      label: `Go to ${x.label}`,
      run: () => allowed.includes(x) && void navigate(x.to),
    })),
  ]);

  return (
    <div className="md:grid md:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-sm bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <SideBar places={allowed} onHelp={() => setHelp(true)} />
      <div className="min-h-dvh pb-16 md:pb-0">
        <span
          aria-hidden
          className={`fixed inset-x-0 top-0 z-30 h-0.5 overflow-hidden transition-opacity delay-150 ${moving ? '' : 'opacity-0'}`}
        >
          {moving && <span className="block h-full w-1/4 animate-sweep bg-accent" />}
        </span>
        <main id="main" tabIndex={-1} className="outline-none">
          <Outlet />
        </main>
      </div>
      <BottomBar places={allowed} onHelp={() => setHelp(true)} />
      <ScrollRestoration />
      {help && (
        <Suspense>
          <ShortcutHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
