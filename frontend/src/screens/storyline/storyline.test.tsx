import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { server } from '@/testing/server';

import { bar, headlines, house, open, price, row, save } from './house';

describe('the storyline', () => {
  it('draws an outline while it comes', async () => {
    open();
    server.use(http.get('*/api/campaigns/ca_1/storyline', () => new Promise<never>(() => {})));
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('says why it cannot be read, and reads it again', async () => {
    const { user } = open();
    let broken = true;
    server.use(
      http.get('*/api/campaigns/ca_1/storyline', () =>
        broken
          ? HttpResponse.json({ title: 'x', detail: 'The disk is full.', status: 507 }, { status: 507 })
          : HttpResponse.json(house.now),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await row(1)).getByLabelText('On screen')).toHaveValue('Words 1');
  });

  it('reads every scene: words, voice, length and picture', async () => {
    open();
    const first = await row(1);
    expect(first.getByLabelText('Voice')).toHaveValue('Soft light for evenings.');
    expect(first.getByLabelText('Seconds')).toHaveValue('3.0');
    expect(first.getByText('Will be made from: The lamp')).toBeVisible();
    expect(first.getAllByAltText('The lamp')[0]).toHaveAttribute('src', '/media/lamp.jpg');
    expect(headlines()).toEqual(['Words 1', 'Words 2', 'Words 3', 'Words 4']);
    expect(screen.getByText('The voice fits everywhere.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Changes that are not saved' })).not.toBeInTheDocument();
  });

  it('says in words and colour how a voice fits while it is typed', async () => {
    open();
    const voice = (await row(1)).getByLabelText('Voice');
    const line = (await screen.findByRole('navigation', { name: 'Scenes in time' })).querySelector('li');
    expect(voice).toHaveAccessibleDescription(/^The voice fits: about/);
    expect(line?.querySelector('.bg-good')).toBeInTheDocument();
    fireEvent.change(voice, { target: { value: 'one two three four five six seven eight' } });
    expect(voice).toHaveAccessibleDescription(/^The voice is tight/);
    expect(line?.querySelector('.bg-live')).toBeInTheDocument();
    fireEvent.change(voice, { target: { value: 'one two three four five six seven eight nine ten' } });
    expect(voice).toHaveAccessibleDescription(/too long: about 3.8 s of 3.0 s. Cut about 3 words/);
    expect(line?.querySelector('.bg-danger')).toBeInTheDocument();
    expect(screen.getByText('In one scene the voice is longer than the picture.')).toBeVisible();
  });

  it('says what an edit makes stale and what it costs, then saves it under the version that was read', async () => {
    const { user } = open();
    await user.type((await row(1)).getByLabelText('Voice'), ' Yes.');
    const told = within(await bar());
    expect(told.getByText(/Working out/)).toBeVisible();
    expect(told.getByRole('button', { name: 'Save changes' })).toBeDisabled();
    expect(await price()).toHaveTextContent('$0.03');
    expect(told.getByText(/It is paid when you start production again/)).toBeVisible();
    expect((await row(1)).getByText('To be made anew: 1 voice, $0.03.')).toBeVisible();
    expect((await row(2)).queryByText(/To be made/)).not.toBeInTheDocument();
    const patch = { scenes: [{ number: 1, narration: 'Soft light for evenings. Yes.' }] };
    // Typing is priced once it rests, not with every key.
    expect(house.asked).toEqual([patch]);
    expect(house.saved).toEqual([]);
    await save(user);
    await waitFor(() => expect(house.saved).toEqual([['"7"', patch]]));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument();
  });

  it('takes a saved edit back by another edit that has a price too', async () => {
    const { user } = open();
    fireEvent.change((await row(1)).getByLabelText('On screen'), { target: { value: 'New' } });
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect((await row(1)).getByLabelText('On screen')).toHaveValue('Words 1');
    await save(user);
    await waitFor(() =>
      expect(house.saved[1]).toEqual(['"8"', { scenes: [{ number: 1, headline: 'Words 1' }] }]),
    );
  });

  it('undoes step by step, by key and by button', async () => {
    const { user } = open();
    const first = await row(1);
    await user.type(first.getByLabelText('On screen'), '!');
    await user.type(first.getByLabelText('Voice'), '!');
    expect(first.getByLabelText('Voice')).toHaveValue('Soft light for evenings.!');
    await user.click(screen.getByRole('button', { name: 'Undo the last change' }));
    expect(first.getByLabelText('Voice')).toHaveValue('Soft light for evenings.');
    expect(first.getByLabelText('On screen')).toHaveValue('Words 1!');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(first.getByLabelText('On screen')).toHaveValue('Words 1');
    expect(screen.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument();
  });
});
