import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';

import type { Campaign, Deliverable } from '@/api/types';
import { renderRoutes } from '@/testing/render';
import { server } from '@/testing/server';

import { FilmList } from './film-list';
import { MoreFiles } from './more-files';
import { SceneVersions } from './scene-versions';
import type { Placed } from './scrubber';
import { ShareLink } from './share-link';

const film = (more: Partial<Deliverable> = {}) =>
  ({
    format: '16x9-360-en',
    ratio: '16:9',
    width: 640,
    height: 360,
    language: 'en',
    state: 'passed',
    url: '/media/a.mp4',
    download_url: '/media/a.mp4?download=a.mp4',
    bytes: 1_000_000,
    reason: null,
    inspection: null,
    ...more,
  }) as Deliverable;
const campaign = { id: 'ca_1', title: 'Calm', brand: { title: 'Lumen' } } as Campaign;
const draw = (element: React.ReactNode) => renderRoutes([{ path: '/', element }], '/');

describe('what a film comes with', () => {
  it('is a file to save, or the reason why there is none', () => {
    const refused = film({
      format: 'b',
      ratio: '9:16',
      state: 'refused',
      url: null,
      download_url: null,
      reason: 'The loudness is -9 LUFS.',
    });
    draw(<FilmList films={[film(), refused]} chosen="16x9-360-en" onChoose={vi.fn()} />);
    expect(screen.getByRole('link', { name: 'Download MP4: Wide 16:9, English' })).toHaveAttribute(
      'href',
      '/media/a.mp4?download=a.mp4',
    );
    expect(screen.queryByRole('link', { name: /Tall/ })).toBeNull();
    expect(screen.getByText('The loudness is -9 LUFS.')).toBeVisible();
  });

  it('asks for the project until it is packed', async () => {
    let asked = 0;
    server.use(
      http.get('*/api/campaigns/ca_1/export', () => {
        asked += 1;
        return asked > 1
          ? new HttpResponse('PK')
          : HttpResponse.json(
              { status: 'rendering', detail: 'soon' },
              { status: 202, headers: { 'Retry-After': '0.05' } },
            );
      }),
    );
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const { user } = draw(<MoreFiles campaign={campaign} film={film()} />);
    await user.click(screen.getByRole('button', { name: 'Project for an editor' }));
    await waitFor(() => expect(click).toHaveBeenCalledOnce());
    expect(asked).toBe(2);
  });

  it('is shared by a link that a reload remembers, until it is ended', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    let ended = false;
    server.use(
      http.post('*/api/campaigns/ca_1/share', () =>
        HttpResponse.json({ token: 't', url: '/share/t', expires_at: until }, { status: 201 }),
      ),
      http.delete('*/api/campaigns/ca_1/share', () => {
        ended = true;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const first = draw(<ShareLink campaign="ca_1" />);
    await first.user.click(screen.getByRole('button', { name: 'Make a link' }));
    expect(await screen.findByLabelText('Link to the films')).toHaveValue('http://adcraft.test/share/t');
    first.unmount();
    const { user } = draw(<ShareLink campaign="ca_1" />);
    await user.click(await screen.findByRole('button', { name: 'End this link' }));
    expect(ended).toBe(false);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'End the link' }));
    expect(await screen.findByRole('button', { name: 'Make a link' })).toBeVisible();
    expect(ended).toBe(true);
  });

  it('takes an earlier version, and back again by Undo', async () => {
    const accepted: unknown[] = [];
    const version = (revision: number, used: boolean) => ({
      job: `r${revision}`,
      kind: 'reference_image',
      format: '16:9',
      language: null,
      revision,
      used,
      state: 'done',
      url: '/media/x.jpg',
      mime: 'image/jpeg',
      created_at: null,
      actions: used ? [] : ['accept'],
    });
    server.use(
      http.get('*/api/campaigns/ca_1/scenes/1/candidates', () =>
        HttpResponse.json({ items: [version(1, false), version(2, true)], next: null }),
      ),
      http.post('*/api/jobs/:job/accept', ({ params }) => {
        accepted.push(params.job);
        return HttpResponse.json({});
      }),
    );
    const scene = { number: 1, headline: 'Glow', begins: 0 } as Placed;
    const { user } = draw(<SceneVersions campaign="ca_1" scene={scene} place={1} />);
    await user.click(await screen.findByRole('button', { name: /^Use Still, Wide 16:9, version 1/ }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(accepted).toEqual(['r1', 'r2']));
  });
});
