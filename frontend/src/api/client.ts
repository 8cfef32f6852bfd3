import createClient, { type Middleware } from 'openapi-fetch';

import { env } from '@/shared/lib/env';

import { fetchAgain } from './again';
import { readProblem, toProblem } from './problem';
import type { paths } from './schema';
import { signedOut, token } from './session';

/** A new name for a request. `randomUUID` is missing where a page is not served securely. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (x) => x.toString(16).padStart(2, '0')).join('');
}

/** Every POST gets a key of its own, so that it may be sent again after a broken connection. */
const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey());
    }
    return request;
  },
};

const authorization: Middleware = {
  async onRequest({ request }) {
    const bearer = await token();
    if (bearer) request.headers.set('Authorization', `Bearer ${bearer}`);
    return request;
  },
};

const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    if (response.status === 401) signedOut.set(true);
    throw readProblem(response.status, await response.text());
  },
  onError: ({ error }) => toProblem(error),
};

/** The API, typed by its own description. Fails with a `Problem` and nothing else; take answers with `take`. */
export const api = createClient<paths>({
  baseUrl: env.apiUrl || window.location.origin,
  fetch: fetchAgain,
});
api.use(idempotency, authorization, problems);

/** The body of an answer. */
export async function take<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}

/** Goes with an edit of what was read at `version`: refused with 412 if somebody was faster. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** Media URLs of documents are relative to the API. */
export function mediaUrl(url: string): string;
export function mediaUrl(url: string | null): string | null;
export function mediaUrl(url: string | null): string | null {
  return url?.startsWith('/') ? env.apiUrl + url : url;
}
