import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { server } from '@/testing/server';

import { api, ifMatch, mediaUrl, take } from './client';
import { Problem } from './problem';

describe('the client', () => {
  it('gives each POST a key and sends it again under the same one', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/brands', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length < 2 ? HttpResponse.error() : HttpResponse.json({ id: 'br_1' }, { status: 201 });
      }),
    );
    const brand = await take(api.POST('/api/brands', { body: { title: 'Lumen' } }));
    expect(brand.id).toBe('br_1');
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('fails with the problem of the server', async () => {
    server.use(
      http.get('*/api/brands/:id', () =>
        HttpResponse.json({ title: 'Not found', detail: 'there is no such brand' }, { status: 404 }),
      ),
    );
    const asked = take(api.GET('/api/brands/{id}', { params: { path: { id: 'br_0' } } }));
    await expect(asked).rejects.toSatisfy((x) => x instanceof Problem && x.status === 404);
  });

  it('fails with a problem when nobody answers', async () => {
    server.use(http.get('*/api/me', () => HttpResponse.error()));
    await expect(take(api.GET('/api/me'))).rejects.toSatisfy((x) => x instanceof Problem && x.offline);
  });

  it('names versions and media as the server does', () => {
    expect(ifMatch(6)).toEqual({ 'If-Match': '"6"' });
    expect(mediaUrl('/media/aa/b.png')).toBe('/media/aa/b.png');
    expect(mediaUrl('https://cdn.example/b.png')).toBe('https://cdn.example/b.png');
    expect(mediaUrl(null)).toBeNull();
  });
});
