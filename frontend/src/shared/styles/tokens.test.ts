import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { contrast } from '@/shared/lib/contrast';

const css = readFileSync('src/shared/styles/tokens.css', 'utf8');

/** The value of a token in one theme. */
function token(name: string, theme: 'light' | 'dark'): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const value = pair?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`there is no token ${name}`);
  return value;
}

const grounds = ['canvas', 'surface', 'raised', 'sunken'];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const on = (front: string, back: string) => contrast(token(front, theme), token(back, theme));

  it.each(['ink', 'ink-2', 'ink-3', 'accent-text', 'danger', 'good'])('reads %s on every ground', (text) => {
    for (const ground of [...grounds, 'hover']) expect(on(text, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus', 'live'])('shows %s on every ground', (line) => {
    for (const ground of grounds) expect(on(line, ground), ground).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['accent-text', 'accent-soft'],
    ['danger', 'danger-soft'],
    ['good', 'good-soft'],
    ['ink', 'accent-soft'],
  ])('reads %s on %s', (text, ground) => {
    expect(on(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
