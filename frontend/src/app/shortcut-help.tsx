import { setShortcutsEnabled, useAllShortcuts, useShortcutsEnabled } from '@/shared/lib/shortcuts';
import { Dialog } from '@/shared/ui/dialog';
import { Switch } from '@/shared/ui/switch';

type ShortcutHelpProps = { onClose: () => void };

/** Which keys do what on this page. */
export function ShortcutHelp({ onClose }: ShortcutHelpProps) {
  const shortcuts = useAllShortcuts();
  const enabled = useShortcutsEnabled();
  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts">
      <dl className="grid gap-1">
        {shortcuts.map((x) => (
          <div key={x.keys} className="flex items-center justify-between gap-4 py-1">
            <dt className="text-ink-2">{x.label}</dt>
            <dd className="flex gap-1">
              {x.keys.split(' ').map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-sm border border-edge bg-raised px-1.5 text-center font-mono text-xs leading-5"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-t border-line pt-4">
        <Switch
          label="Single keys are shortcuts"
          hint="Turn it off if you dictate, or press keys by accident."
          checked={enabled}
          onChange={setShortcutsEnabled}
        />
      </div>
    </Dialog>
  );
}
