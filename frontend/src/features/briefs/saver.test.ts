import { describe, expect, it, vi } from 'vitest';

import { Problem } from '@/api/problem';

import { createSaver } from './saver';

const fine = { joined: false };

describe('saving a brief', () => {
  it('waits until typing rests, and sends it together', async () => {
    vi.useFakeTimers();
    const save = vi.fn(() => Promise.resolve(fine));
    const saver = createSaver(save, 500);
    saver.change({ audience: 'run' });
    saver.change({ audience: 'runners', seconds: 15 });
    await vi.advanceTimersByTimeAsync(499);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect(save).toHaveBeenCalledExactlyOnceWith({ audience: 'runners', seconds: 15 });
    expect(saver.state.get().edits).toEqual({});
    vi.useRealTimers();
  });

  it('keeps what is typed while it saves, and saves one after the other', async () => {
    const gates: (() => void)[] = [];
    const save = vi.fn(() => new Promise<typeof fine>((done) => gates.push(() => done(fine))));
    const saver = createSaver(save, null);
    saver.change({ style: 'a' });
    const first = saver.flush();
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    saver.change({ style: 'ab' });
    const second = saver.flush();
    expect(save).toHaveBeenCalledTimes(1);
    gates[0]?.();
    await first;
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(saver.state.get().edits).toEqual({ style: 'ab' });
    gates[1]?.();
    expect(await second).toBe(true);
  });

  it('holds back what is wrong, keeps what was refused, and says why', async () => {
    const save = vi.fn(() => Promise.reject(new Problem(503, { title: 'x', detail: 'Busy.' })));
    const saver = createSaver(save, null);
    saver.change({ seconds: 90, style: 'calm' });
    expect(await saver.flush()).toBe(false);
    expect(save).toHaveBeenCalledWith({ style: 'calm' });
    expect(saver.state.get().problem?.detail).toBe('Busy.');
    expect(saver.state.get().edits).toEqual({ seconds: 90, style: 'calm' });
  });
});
