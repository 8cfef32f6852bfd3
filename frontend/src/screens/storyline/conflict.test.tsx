import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { aScene } from '@/testing/scene';
import { server } from '@/testing/server';

import { campaign, storyline } from './fixtures';
import { bar, headlines, house, open, price, row, save } from './house';

describe('a storyline that somebody else edits', () => {
  it('says so, loses nothing, and saves on top of theirs', async () => {
    const { user } = open();
    fireEvent.change((await row(1)).getByLabelText('On screen'), { target: { value: 'Mine' } });
    await price();
    house.now = {
      ...storyline(aScene(1), aScene(2, { headline: 'Theirs' }), aScene(3), aScene(4)),
      version: 8,
    };
    await save(user);
    expect(await within(await bar()).findByText(/Somebody changed the storyline meanwhile/)).toBeVisible();
    await waitFor(() => expect(headlines()).toEqual(['Mine', 'Theirs', 'Words 3', 'Words 4']));
    // The price is that of the newest one, and stays in sight.
    expect(await price()).toHaveTextContent('$0.03');
    await save(user);
    await waitFor(() =>
      expect(house.saved[1]).toEqual(['"8"', { scenes: [{ number: 1, headline: 'Mine' }] }]),
    );
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(headlines()).toEqual(['Mine', 'Theirs', 'Words 3', 'Words 4']);
  });

  it('keeps what was typed when it cannot be saved now', async () => {
    const { user } = open();
    fireEvent.change((await row(1)).getByLabelText('On screen'), { target: { value: 'Mine' } });
    await price();
    const detail = 'The ad is being made. Pause or cancel production first.';
    server.use(
      http.patch('*/api/campaigns/ca_1/storyline', () =>
        HttpResponse.json({ title: 'x', detail, status: 409 }, { status: 409 }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await within(await bar()).findByText(detail)).toBeVisible();
    expect((await row(1)).getByLabelText('On screen')).toHaveValue('Mine');
  });

  it('cannot be edited while the ad is made of it', async () => {
    open(storyline(), campaign({ status: 'generating' }));
    expect(await screen.findByText(/Pause or cancel production to change it/)).toBeVisible();
    expect((await row(1)).getByLabelText('Voice')).toHaveAttribute('readonly');
    expect((await row(1)).getByRole('button', { name: 'Move scene 1' })).toBeDisabled();
  });
});
