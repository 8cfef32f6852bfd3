import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { campaign, job, open } from './fixtures';

describe('the budget', () => {
  const broke = job({ state: 'needs_attention', failure: 'over_budget', actions: ['skip'] });
  const stopped = campaign({ status: 'needs_attention', actions: ['retry', 'cancel'] });

  it('says what is lacking, raises it under the version that was read, and goes on', async () => {
    const { said, user } = open(stopped, [broke]);
    const budget = within(await screen.findByRole('article', { name: 'Budget' }));
    expect(budget.getByText(/\$0.31 of \$2.00 are spent.*expected to cost \$1.90/)).toBeVisible();
    // What is lacking on top of the budget, and a tenth more.
    const field = budget.getByLabelText('New budget, in dollars');
    await waitFor(() => expect(field).toHaveValue('3.00'));
    await user.click(budget.getByRole('button', { name: 'Raise it and go on' }));
    await waitFor(() => expect(said).toEqual([['patch', '"4"', { cap_micros: 3_000_000 }], ['retry']]));
  });

  it('takes no smaller one', async () => {
    const { said, user } = open(stopped, [broke]);
    const budget = within(await screen.findByRole('article', { name: 'Budget' }));
    const field = budget.getByLabelText('New budget, in dollars');
    await user.clear(field);
    await user.type(field, '1{Enter}');
    expect(budget.getByText('Give more than $2.00.')).toBeVisible();
    expect(said).toEqual([]);
  });

  it('waits until what runs is finished', async () => {
    open(campaign(), [broke]);
    const budget = within(await screen.findByRole('article', { name: 'Budget' }));
    expect(budget.getByRole('button', { name: 'Raise it and go on' })).toBeDisabled();
    expect(budget.getByText(/as soon as what runs now is finished/)).toBeVisible();
  });
});

describe('the campaign as a whole', () => {
  it('is canceled only after it was asked', async () => {
    const { said, user } = open(campaign(), [job()]);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    const sure = within(await screen.findByRole('dialog', { name: 'Cancel this ad?' }));
    await user.click(sure.getByRole('button', { name: 'Keep it' }));
    expect(said).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel it' }));
    expect(await screen.findByRole('heading', { name: 'Canceling' })).toBeVisible();
    expect(said).toEqual([['cancel']]);
  });

  it('says the price before it is tried again', async () => {
    const failed = campaign({ status: 'canceled', actions: ['retry'] });
    const { said, user } = open(failed, [job({ state: 'canceled' })]);
    await user.click(await screen.findByRole('button', { name: 'Take it up again · up to $1.59' }));
    await waitFor(() => expect(said).toEqual([['retry']]));
  });
});
