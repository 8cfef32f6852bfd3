import { describe, expect, it } from 'vitest';

import type { Scene } from '@/api/types';
import { aScene } from '@/testing/scene';

import { backTo, moved, patchOf, rebased, split, toggled, withScene, type Film } from './draft';
import { fitOf, spokenSeconds } from './fit';
import { refit, retime } from './lengths';

const scene = (number: number, more: Partial<Scene> = {}): Scene =>
  aScene(number, { headline: `H${number}`, narration: '', prompt: '', state: 'planned', ...more });
const film = (...scenes: Scene[]): Film => ({ scenes, music_prompt: 'calm' });
const four = film(scene(1), scene(2), scene(3), scene(4));
const sum = (scenes: Scene[]) => scenes.reduce((n, x) => n + (x.disabled ? 0 : x.frames), 0);

describe('lengths', () => {
  it('keep the film as long as the brief says, to the frame', () => {
    for (const want of [1, 31, 97, 200, 9_999]) {
      const scenes = retime(four.scenes, 2, want, 360, 30);
      expect(sum(scenes)).toBe(360);
      expect(Math.min(...scenes.map((x) => x.frames))).toBeGreaterThanOrEqual(30);
    }
  });

  it('never touch a locked scene, and say when nothing can give way', () => {
    const scenes = [scene(1, { locked: true }), scene(2), scene(3), scene(4)];
    expect(retime(scenes, 2, 150, 360, 30)[0]?.frames).toBe(90);
    const all = scenes.map((x) => ({ ...x, locked: x.number !== 2 }));
    expect(retime(all, 2, 150, 360, 30)).toEqual(all);
    expect(refit(all, 200, 30)).toBeNull();
  });
});

describe('a draft', () => {
  it('sends only what differs', () => {
    expect(patchOf(four, four)).toBeNull();
    expect(patchOf(four, withScene(four, 2, { headline: 'New' }))).toEqual({
      scenes: [{ number: 2, headline: 'New' }],
    });
    expect(patchOf(four, moved(four, 4, 0))).toEqual({ order: [4, 1, 2, 3] });
  });

  it('leaves at least three scenes on, and fills their room', () => {
    const off = toggled(four, 1, 360, 30);
    if (!('film' in off)) throw new Error(off.refused);
    expect(sum(off.film.scenes)).toBe(360);
    expect(toggled(off.film, 2, 360, 30)).toHaveProperty('refused');
  });

  it('cuts a scene in two that share its time, with the second behind the first', () => {
    const cut = split(four, 2, 30);
    if (!('film' in cut)) throw new Error(cut.refused);
    expect(patchOf(four, cut.film)?.order).toEqual([1, 2, 5, 3, 4]);
    expect(sum(cut.film.scenes)).toBe(360);
    expect(split(film(scene(1, { frames: 50 })), 1, 30)).toHaveProperty('refused');
    const back = backTo(four, cut.film);
    expect(sum(back.scenes)).toBe(360);
    expect(back.scenes.find((x) => x.number === 5)?.disabled).toBe(true);
  });

  it('is carried over to what somebody else saved meanwhile', () => {
    const mine = withScene(four, 2, { headline: 'Mine' });
    const theirs = withScene(withScene(four, 2, { narration: 'Theirs' }), 3, { headline: 'Theirs' });
    const both = rebased(four, mine, theirs);
    expect(both.scenes[1]).toMatchObject({ headline: 'Mine', narration: 'Theirs' });
    expect(both.scenes[2]?.headline).toBe('Theirs');
    expect(patchOf(theirs, both)).toEqual({ scenes: [{ number: 2, headline: 'Mine' }] });
  });
});

describe('the fit of the voice', () => {
  it('is counted by words, and by signs where there are none', () => {
    expect(spokenSeconds(' … ')).toBe(0);
    expect(spokenSeconds('one two three')).toBeCloseTo(1.15, 1);
    expect(spokenSeconds('静かな夜に')).toBeGreaterThan(0.7);
    expect(fitOf('', 3).state).toBe('silent');
    expect(fitOf('one two three', 3).state).toBe('fits');
    expect(fitOf('one two three four five six seven eight nine ten', 3).state).toBe('over');
  });
});
