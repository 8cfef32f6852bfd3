import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { Async } from './async';

const explain = (error: unknown) => ({ title: 'It failed', detail: String(error) });
const refetch = vi.fn();

function draw(query: { data?: string[]; error?: unknown }) {
  const full = { data: undefined, error: null, isFetching: false, refetch, ...query };
  return render(
    <Async query={full} explain={explain} isEmpty={(x) => x.length === 0} empty={<p>Nothing yet</p>}>
      {(items) => <p>{items.join()}</p>}
    </Async>,
  );
}

describe('Async', () => {
  it('says that something is coming, once it takes a while', async () => {
    draw({});
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('draws what there is, and that there is nothing', () => {
    draw({ data: ['a', 'b'] });
    expect(screen.getByText('a,b')).toBeVisible();
    draw({ data: [] });
    expect(screen.getByText('Nothing yet')).toBeVisible();
  });

  it('explains an error and tries again', async () => {
    draw({ error: 'no line' });
    expect(screen.getByRole('alert')).toHaveTextContent('no line');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('keeps what it had when a later try fails, and says so', () => {
    draw({ data: ['a'], error: 'no line' });
    expect(screen.getByText('a')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('out of date');
  });
});
