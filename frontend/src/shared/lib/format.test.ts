import { describe, expect, it } from 'vitest';

import { ago, bytes, clock, count, money, spoken } from './format';

describe('format', () => {
  it.each([
    [0, '$0.00'],
    [420_000, '$0.42'],
    [1_234_567_890, '$1,234.57'],
    [4_300, '$0.0043'],
    [-500_000, '-$0.50'],
  ])('shows %i micros as %s', (micros, text) => {
    expect(money(micros)).toBe(text);
  });

  it.each([
    [0, '0:00', '0 s'],
    [75, '1:15', '1 min 15 s'],
    [3_725, '1:02:05', '1 h 2 min'],
  ])('shows %i seconds as %s', (seconds, short, long) => {
    expect(clock(seconds)).toBe(short);
    expect(spoken(seconds)).toBe(long);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_536, '1.5 kB'],
    [12_300_000, '12 MB'],
  ])('shows %i bytes as %s', (n, text) => {
    expect(bytes(n)).toBe(text);
  });

  it('says how long ago something was', () => {
    const now = Date.parse('2026-02-10T12:00:00Z');
    expect(ago('2026-02-10T11:59:57Z', now)).toBe('just now');
    expect(ago('2026-02-10T11:15:00Z', now)).toBe('45 minutes ago');
    expect(ago('2026-02-09T12:00:00Z', now)).toBe('yesterday');
    expect(ago('2026-01-01T12:00:00Z', now)).toBe('Jan 1, 2026');
  });

  it('counts', () => {
    expect(count(1, 'scene')).toBe('1 scene');
    expect(count(2, 'match', 'matches')).toBe('2 matches');
  });
});
