import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { headlines, house, open, row, save } from './house';

describe('a scene', () => {
  it('is locked like any edit, and unlocked at once', async () => {
    const { user } = open();
    const lock = (await row(2)).getByRole('button', { name: /^Lock scene 2/ });
    await user.click(lock);
    expect((await row(2)).getByLabelText('Voice')).toHaveAttribute('readonly');
    await save(user);
    await waitFor(() => expect(house.saved).toEqual([['"7"', { scenes: [{ number: 2, locked: true }] }]]));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument(),
    );
    await user.click((await row(2)).getByRole('button', { name: 'Unlock scene 2' }));
    expect(await screen.findByText('Scene 2 is unlocked.')).toBeVisible();
    expect(house.saved[1]).toEqual(['"8"', { scenes: [{ number: 2, locked: false }] }]);
    expect((await row(2)).getByLabelText('Voice')).not.toHaveAttribute('readonly');
  });

  it('is left out while the others fill its time, but never below three', async () => {
    const { user } = open();
    await user.click((await row(4)).getByRole('button', { name: 'Leave scene 4 out' }));
    expect((await row(4)).getByText('Not played')).toBeVisible();
    expect((await row(1)).getByLabelText('Seconds')).toHaveValue('4.0');
    await user.click((await row(3)).getByRole('button', { name: 'Leave scene 3 out' }));
    expect(await screen.findByText(/A film has at least 3 scenes/)).toBeVisible();
    expect((await row(3)).queryByText('Not played')).not.toBeInTheDocument();
  });

  it('is cut in two that share its time', async () => {
    const { user } = open();
    await user.click((await row(2)).getByRole('button', { name: 'More for scene 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cut in two' }));
    expect(headlines()).toEqual(['Words 1', 'Words 2', 'Words 2', 'Words 3', 'Words 4']);
    expect((await row(2)).getByLabelText('Seconds')).toHaveValue('1.5');
    expect((await row(3)).getByLabelText('Voice')).toHaveValue('');
    await save(user);
    await waitFor(() => expect(house.saved[0]?.[1].order).toEqual([1, 2, 5, 3, 4]));
  });

  it('moves by the keyboard alone, and says where it went', async () => {
    const { user } = open();
    (await row(1)).getByRole('button', { name: 'More for scene 1' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('menuitem', { name: 'Move down' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(headlines()).toEqual(['Words 2', 'Words 1', 'Words 3', 'Words 4']);
    expect(screen.getByText('Scene 1 is now at place 2 of 4.')).toBeInTheDocument();
    await save(user);
    await waitFor(() => expect(house.saved).toEqual([['"7"', { order: [2, 1, 3, 4] }]]));
  });
});
