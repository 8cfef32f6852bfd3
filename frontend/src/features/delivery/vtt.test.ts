import { describe, expect, it } from 'vitest';

import { cueAt, readVtt } from './vtt';

const text =
  'WEBVTT\n\n00:00:00.333 --> 00:00:01.567\nNo slow\nstarts.\n\n2\n01:02.500 --> 01:03.000\nNot today.\n';

describe('captions', () => {
  it('are read with and without hours, numbers and broken lines', () => {
    expect(readVtt(text)).toEqual([
      { from: 0.333, to: 1.567, text: 'No slow starts.' },
      { from: 62.5, to: 63, text: 'Not today.' },
    ]);
  });

  it('are none in a file without words', () => {
    expect(readVtt('WEBVTT\n')).toEqual([]);
    expect(readVtt('<html>')).toEqual([]);
  });

  it('are shown from their first to their last moment', () => {
    const cues = readVtt(text);
    expect(cueAt(cues, 0.333)).toBe('No slow starts.');
    expect(cueAt(cues, 1.567)).toBe('');
    expect(cueAt(cues, 62.9)).toBe('Not today.');
  });
});
