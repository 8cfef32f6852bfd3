import { env } from '@/shared/lib/env';

import { Problem, readProblem, unreachable } from './problem';
import { signedOut, token } from './session';

type Upload = {
  method: 'POST' | 'PUT';
  /** From the root of the API. */
  path: string;
  file: Blob;
  /** Sending the same file again under the same key adds it once. */
  key?: string;
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
};

/** The number in an ETag; 0: the answer has none that we may read. */
export function versionOf(etag: string | null): number {
  return Number(/\d+/.exec(etag ?? '')?.[0] ?? 0);
}

/** Sends a file. `fetch` cannot say how much of it has left, so this is not it. Fails with a `Problem`. */
export async function upload<T>({ method, path, file, key, onProgress }: Upload) {
  const bearer = await token();
  return new Promise<{ body: T; version: number }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, env.apiUrl + path);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    if (bearer) request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    if (key) request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new Problem(-1, { title: 'Stopped', detail: 'It was stopped.' }));
    request.onload = () => {
      const { status, responseText } = request;
      if (status === 401) signedOut.set(true);
      if (status < 200 || status > 299) return reject(readProblem(status, responseText));
      resolve({
        body: JSON.parse(responseText) as T,
        version: versionOf(request.getResponseHeader('ETag')),
      });
    };
    request.send(file);
  });
}
