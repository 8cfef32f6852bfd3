import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createTransport, frame } from './transport';

/** A film as the browser has it, without a picture. */
function film(duration = 10) {
  const element = document.createElement('video');
  Object.defineProperty(element, 'duration', { value: duration });
  Object.defineProperty(element, 'readyState', { value: 1 });
  element.play = vi.fn(() => Promise.resolve());
  element.pause = vi.fn();
  return element;
}

describe('transport', () => {
  const frames: FrameRequestCallback[] = [];
  beforeEach(() => {
    frames.length = 0;
    vi.stubGlobal('requestAnimationFrame', (x: FrameRequestCallback) => frames.push(x));
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
  });

  it('moves all films together and keeps inside of them', () => {
    const to = createTransport();
    const [a, b] = [film(), film()];
    to.attach('a', a);
    to.attach('b', b);
    to.seek(4);
    expect([a.currentTime, b.currentTime, to.time.get()]).toEqual([4, 4, 4]);
    to.move(100);
    expect(b.currentTime).toBe(10);
    to.move(-100);
    expect(a.currentTime).toBe(0);
  });

  it('pulls a film that lags behind to the first', async () => {
    const to = createTransport();
    const [a, b] = [film(), film()];
    to.attach('a', a);
    to.attach('b', b);
    await to.play();
    a.currentTime = 5;
    b.currentTime = 4.5;
    frames.at(-1)?.(0);
    expect(b.currentTime).toBe(5);
    expect(to.time.get()).toBe(5);
  });

  it('lets one film be heard', () => {
    const to = createTransport();
    const [a, b] = [film(), film()];
    to.attach('a', a);
    const leave = to.attach('b', b);
    expect([a.muted, b.muted]).toEqual([false, true]);
    to.listenTo('b');
    expect([a.muted, b.muted]).toEqual([true, false]);
    leave();
    expect(a.muted).toBe(false);
    to.mute(true);
    expect(a.muted).toBe(true);
  });

  it('begins again at the end, and pauses to step', async () => {
    const to = createTransport();
    const a = film();
    to.attach('a', a);
    to.seek(10);
    await to.play();
    expect(a.currentTime).toBe(0);
    expect(to.playing.get()).toBe(true);
    to.move(frame);
    expect(to.playing.get()).toBe(false);
  });

  it('stays paused where the browser does not let it play', async () => {
    const to = createTransport();
    const a = film();
    a.play = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    to.attach('a', a);
    await to.play();
    expect(to.playing.get()).toBe(false);
  });
});
