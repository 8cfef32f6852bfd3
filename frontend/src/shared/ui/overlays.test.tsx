import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { toast } from '@/shared/lib/toast';

import { Confirm } from './confirm';
import { Sheet } from './sheet';
import { Toasts } from './toasts';

afterEach(() => vi.useRealTimers());

describe('overlays', () => {
  it('ask before something is lost, and can be left by Escape', async () => {
    const close = vi.fn();
    const confirm = vi.fn();
    render(
      <Confirm open onClose={close} onConfirm={confirm} title="Remove Lumen?" verb="Remove" danger>
        Films that are finished stay.
      </Confirm>,
    );
    expect(screen.getByRole('dialog', { name: 'Remove Lumen?' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(confirm).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });

  it('show details beside the page', async () => {
    const close = vi.fn();
    render(
      <Sheet open onClose={close} title="Scene 2">
        Details
      </Sheet>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledOnce();
  });

  it('show messages that can be undone and go away by themselves', () => {
    vi.useFakeTimers();
    const undo = vi.fn();
    render(<Toasts />);
    act(() => toast('Scene 2 was moved', { undo }));
    act(() => screen.getByRole('button', { name: 'Undo' }).click());
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Scene 2 was moved')).not.toBeInTheDocument();
    act(() => toast('Saved'));
    expect(screen.getByText('Saved')).toBeVisible();
    act(() => {
      vi.advanceTimersByTime(4_100);
    });
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  });
});
