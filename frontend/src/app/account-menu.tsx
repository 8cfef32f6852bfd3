import { CircleUser, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';

import { signOut } from '@/features/session/sign-out';
import { useMe } from '@/features/session/use-me';
import { setTheme, useTheme, type Theme } from '@/shared/lib/theme';
import { Menu, MenuChoice, MenuItem, MenuRule } from '@/shared/ui/menu';

const themes: { value: Theme; label: string; icon: React.ReactNode }[] = [
  { value: 'system', label: 'As the system', icon: <Monitor /> },
  { value: 'light', label: 'Light', icon: <Sun /> },
  { value: 'dark', label: 'Dark', icon: <Moon /> },
];

type AccountMenuProps = { onHelp: () => void; compact?: boolean };

/** Who is here, how it should look, the shortcuts, the way out. */
export function AccountMenu({ onHelp, compact }: AccountMenuProps) {
  const me = useMe();
  const theme = useTheme();
  const local = me.data?.local ?? false;
  const name = local ? 'This machine' : (me.data?.email ?? 'Account');

  const trigger = compact ? (
    <button
      type="button"
      className="flex h-14 flex-1 flex-col items-center justify-center gap-1 border-t-2 border-transparent text-xs font-medium text-ink-2"
    >
      <CircleUser aria-hidden className="size-5" />
      More
    </button>
  ) : (
    <button
      type="button"
      className="flex w-full items-center gap-3 rounded-sm px-2.5 py-2 text-left hover:bg-hover"
    >
      <CircleUser aria-hidden className="size-4 shrink-0 text-ink-2" />
      <span className="min-w-0">
        <span className="block truncate font-medium">{name}</span>
        {local && <span className="block text-xs text-ink-3">Local, no sign-in</span>}
      </span>
    </button>
  );

  return (
    <Menu label="Account and appearance" align={compact ? 'end' : 'start'} trigger={trigger}>
      {compact && (
        <p className="px-2.5 pt-1 pb-2 text-xs text-ink-3">
          {local ? 'Local mode: nobody signs in here' : name}
        </p>
      )}
      <MenuChoice label="Appearance" value={theme} onChange={setTheme} options={themes} />
      <MenuRule />
      <MenuItem icon={<Keyboard />} onSelect={onHelp}>
        Keyboard shortcuts
      </MenuItem>
      {!local && (
        <MenuItem icon={<LogOut />} onSelect={() => void signOut()}>
          Sign out
        </MenuItem>
      )}
    </Menu>
  );
}
