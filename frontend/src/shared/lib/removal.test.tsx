import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { Toasts } from '@/shared/ui/toasts';

import { removeLater, useRemoved } from './removal';

function View() {
  return (
    <>
      <p>{useRemoved().has('x') ? 'hidden' : 'there'}</p>
      <Toasts />
    </>
  );
}

describe('removeLater', () => {
  it('brings back what is undone and removes nothing', async () => {
    const commit = vi.fn(() => Promise.resolve());
    render(<View />);
    removeLater({ key: 'x', text: 'Removed', commit });
    expect(await screen.findByText('hidden')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('there')).toBeVisible();
    window.dispatchEvent(new Event('pagehide'));
    expect(commit).not.toHaveBeenCalled();
  });

  it('removes once, when the message is dismissed', async () => {
    const commit = vi.fn(() => Promise.resolve());
    render(<View />);
    removeLater({ key: 'x', text: 'Removed', commit });
    await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(commit).toHaveBeenCalledOnce());
  });

  it('shows again what could not be removed, and says why', async () => {
    render(<View />);
    removeLater({ key: 'x', text: 'Removed', commit: () => Promise.reject(new Error('It is busy.')) });
    await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
    expect(await screen.findByText('It is still there. It is busy.')).toBeVisible();
    expect(screen.getByText('there')).toBeVisible();
  });
});
