import { newKey } from '@/api/client';
import { toProblem } from '@/api/problem';
import { bytes } from '@/shared/lib/format';
import { createStore } from '@/shared/lib/store';

/** A picture on its way to a brand. */
export type Upload = {
  key: string;
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  /** From 0 to 1. */
  progress: number;
  /** Why it failed, and what to do. */
  error?: string;
};

export const mostPictures = 10;
export const fewestPictures = 2;
const mostBytes = 10_000_000;
/** What may be chosen, in the words of a file dialog. */
export const pictureTypes = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
};

/** What is wrong with a file before it is sent; null: nothing that we can see. */
export function refuse(file: File): string | null {
  if (!(file.type in pictureTypes))
    return `${file.name} is no JPG, PNG or WebP. Save it as one of them and add it again.`;
  if (file.size > mostBytes) {
    return `${file.name} is too large: ${bytes(file.size)}, and 10 MB is the most. Save it smaller and add it again.`;
  }
  return file.size === 0 ? `${file.name} is empty. Export it again, then add it.` : null;
}

const begins = (bytes: Uint8Array, text: string, at = 0) =>
  [...text].every((x, i) => bytes[at + i] === x.charCodeAt(0));

/** What is wrong with a file once one looks into it: a name says little about what is inside. */
export async function refuseInside(file: File): Promise<string | null> {
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const known =
    begins(head, '\xff\xd8\xff') ||
    begins(head, '\x89PNG') ||
    (begins(head, 'RIFF') && begins(head, 'WEBP', 8));
  if (known) return null;
  return 'This is no picture that can be read, whatever its name says. Export it as JPG, PNG or WebP and add it again.';
}

type Send = (brand: string, file: File, key: string, onProgress: (share: number) => void) => Promise<void>;

/** Sends pictures one after the other, so that they end in the order in which they were chosen. */
export function createUploads(send: Send) {
  const items = createStore<Upload[]>([]);
  let brand: string | undefined;
  let busy = false;

  const change = (key: string, to: Partial<Upload>) =>
    items.set(items.get().map((x) => (x.key === key ? { ...x, ...to } : x)));
  const drop = (key: string) => items.set(items.get().filter((x) => x.key !== key));

  async function pump() {
    if (busy || !brand) return;
    busy = true;
    let next: Upload | undefined;
    while ((next = items.get().find((x) => x.state === 'waiting'))) {
      const { key, file } = next;
      change(key, { state: 'sending', progress: 0 });
      try {
        await send(brand, file, key, (progress) => change(key, { progress }));
        drop(key);
      } catch (error) {
        const problem = toProblem(error);
        change(key, { state: 'failed', error: problem.field('image') ?? problem.detail });
      }
    }
    busy = false;
  }

  return {
    items,
    /** Takes files that `refuse` has nothing against; they wait until there is a brand. */
    add(files: File[]) {
      const fresh = files.map((file) => ({ key: newKey(), file, state: 'waiting' as const, progress: 0 }));
      items.set([...items.get(), ...fresh]);
      void pump();
    },
    /** From now on pictures go to this brand. */
    begin(id: string) {
      brand = id;
      void pump();
    },
    again(key: string) {
      change(key, { state: 'waiting', progress: 0, error: undefined });
      void pump();
    },
    drop,
  };
}

export type Uploads = ReturnType<typeof createUploads>;
