import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { setShortcutsEnabled, useAllShortcuts, useShortcutKeys, useShortcuts } from './shortcuts';

function Keys({ go, help }: { go: () => void; help: () => void }) {
  useShortcutKeys();
  useShortcuts([
    { keys: 'g c', label: 'Campaigns', run: go },
    { keys: '?', label: 'Help', run: help },
  ]);
  return (
    <>
      <input aria-label="Text" />
      <p>{useAllShortcuts().length} known</p>
    </>
  );
}

describe('shortcuts', () => {
  it('run on their keys, not while one types, and not when turned off', async () => {
    const go = vi.fn();
    const help = vi.fn();
    render(<Keys go={go} help={help} />);
    expect(screen.getByText('2 known')).toBeVisible();

    await userEvent.keyboard('gc');
    expect(go).toHaveBeenCalledTimes(1);

    await userEvent.type(screen.getByLabelText('Text'), 'gc?');
    expect(go).toHaveBeenCalledTimes(1);
    expect(help).not.toHaveBeenCalled();

    act(() => {
      screen.getByLabelText('Text').blur();
      setShortcutsEnabled(false);
    });
    await userEvent.keyboard('gc?');
    expect(go).toHaveBeenCalledTimes(1);
    expect(help).toHaveBeenCalledTimes(1);
    act(() => setShortcutsEnabled(true));
  });
});
