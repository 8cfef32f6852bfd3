import { describe, expect, it } from 'vitest';

import { contrast } from '@/shared/lib/contrast';

import { emptyForm } from './brand-form';
import { checkPalette, readable } from './palette';

describe('the check of a palette', () => {
  it('has nothing against the colours a brand begins with', () => {
    expect(checkPalette(emptyForm.colors).every((x) => x.passed)).toBe(true);
  });

  it('offers a shade that is enough, and leaves out what is half typed', () => {
    const [words, ...rest] = checkPalette({ ...emptyForm.colors, text: '#cccccc', accent: '#12' });
    expect(words).toMatchObject({ passed: false, mend: { color: 'text' } });
    expect(contrast(words?.mend?.to ?? '', emptyForm.colors.background)).toBeGreaterThanOrEqual(4.5);
    expect(rest).toHaveLength(1);
  });

  it.each(['#000000', '#ffffff', '#777777', '#ff0000'])('finds one on %s', (ground) => {
    expect(contrast(readable(ground, ground, 4.5), ground)).toBeGreaterThanOrEqual(4.5);
  });
});
