import { describe, expect, it, vi } from 'vitest';

import { Problem } from '@/api/problem';

import { createUploads, refuse, refuseInside } from './uploads';

const file = (name: string, type = 'image/png', size = 10) =>
  Object.defineProperty(new File(['x'], name, { type }), 'size', { value: size });

describe('pictures on their way', () => {
  it('are refused in plain words before they are sent', () => {
    expect(refuse(file('a.png'))).toBeNull();
    expect(refuse(file('a.gif', 'image/gif'))).toMatch(/no JPG, PNG or WebP/);
    expect(refuse(file('a.png', 'image/png', 10_100_000))).toMatch(/too large: 10 MB|too large/);
    expect(refuse(file('a.png', 'image/png', 0))).toMatch(/empty/);
  });

  it('are looked into: what is called a picture may be none', async () => {
    const inside = (...bytes: number[]) => refuseInside(new File([new Uint8Array(bytes)], 'a.png'));
    expect(await inside(0xff, 0xd8, 0xff, 0xe0)).toBeNull();
    expect(await inside(0x89, 0x50, 0x4e, 0x47, 13)).toBeNull();
    expect(await inside(0x52, 0x49, 0x46, 0x46, 1, 0, 0, 0, 0x57, 0x45, 0x42, 0x50)).toBeNull();
    expect(await inside(0x52, 0x49, 0x46, 0x46, 1, 0, 0, 0, 0x41, 0x56, 0x49, 0x20)).toMatch(/Export it/);
    expect(await inside(0x25, 0x50, 0x44, 0x46)).toMatch(/no picture that can be read/);
  });

  it('wait for the brand, then go one after the other, in order', async () => {
    const sent: string[] = [];
    let under = 0;
    const send = vi.fn(async (_: string, x: File) => {
      expect(++under).toBe(1);
      await Promise.resolve();
      under -= 1;
      sent.push(x.name);
    });
    const uploads = createUploads(send);
    uploads.add([file('1.png'), file('2.png')]);
    expect(send).not.toHaveBeenCalled();
    uploads.begin('br_1');
    uploads.add([file('3.png')]);
    await vi.waitFor(() => expect(sent).toEqual(['1.png', '2.png', '3.png']));
    expect(uploads.items.get()).toEqual([]);
  });

  it('stay with their reason if they fail, and go again under the same key', async () => {
    const keys: string[] = [];
    let broken = true;
    const uploads = createUploads((_, __, key) => {
      keys.push(key);
      return broken
        ? Promise.reject(new Problem(422, { title: 'x', detail: 'It is too small.' }))
        : Promise.resolve();
    });
    uploads.begin('br_1');
    uploads.add([file('1.png')]);
    await vi.waitFor(() => expect(uploads.items.get()[0]).toMatchObject({ error: 'It is too small.' }));
    broken = false;
    uploads.again(keys[0] as string);
    await vi.waitFor(() => expect(uploads.items.get()).toEqual([]));
    expect(keys[1]).toBe(keys[0]);
  });
});
