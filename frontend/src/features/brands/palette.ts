import { contrast } from '@/shared/lib/contrast';

import type { BrandForm } from './brand-form';

type Colors = BrandForm['colors'];

export type PaletteCheck = {
  what: string;
  ratio: number;
  passed: boolean;
  /** What the ratio means, and what to do about it. */
  says: string;
  /** A colour that would pass, for which one. */
  mend?: { color: keyof Colors; to: string };
};

/** What WCAG 2.2 asks of words, and of shapes. */
const words = 4.5;
const shapes = 3;
/** Below it a shape is no longer drawn in its own colour. */
const visible = 1.7;

function towards(color: string, end: 0 | 255, share: number): string {
  const channel = (at: number) => {
    const x = parseInt(color.slice(at, at + 2), 16);
    return Math.round(x + (end - x) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** `color`, made darker or lighter just until it stands out from `ground` enough. */
export function readable(color: string, ground: string, least: number): string {
  const end = contrast('#000000', ground) > contrast('#ffffff', ground) ? 0 : 255;
  for (let share = 0.05; share < 1; share += 0.05) {
    const next = towards(color, end, share);
    if (contrast(next, ground) >= least) return next;
  }
  return end ? '#ffffff' : '#000000';
}

const valid = (x: string) => /^#[0-9a-f]{6}$/i.test(x);

/** Whether words and shapes in these colours can be made out; colours that are half typed are left out. */
export function checkPalette(colors: Colors): PaletteCheck[] {
  const { background } = colors;
  const pairs: [string, keyof Colors, number, string, string][] = [
    ['Words on the background', 'text', words, 'Easy to read.', 'Hard to read, most of all outdoors.'],
    ['Buttons on the background', 'accent', visible, 'Catch the eye.', 'Nearly vanish.'],
    ['Brand colour beside the background', 'primary', visible, 'Clearly apart.', 'Nearly the same.'],
  ];
  return pairs
    .filter(([, color]) => valid(colors[color]) && valid(background))
    .map(([what, color, least, good, bad]) => {
      const ratio = contrast(colors[color], background);
      const passed = ratio >= least;
      return {
        what,
        ratio,
        passed,
        says: !passed ? bad : least === visible && ratio < shapes ? 'Visible, but quiet.' : good,
        mend: passed
          ? undefined
          : { color, to: readable(colors[color], background, Math.max(least, shapes)) },
      };
    });
}
