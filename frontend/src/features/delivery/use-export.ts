import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { api } from '@/api/client';
import { Problem } from '@/api/problem';
import type { Ratio } from '@/api/types';
import { saveFrom } from '@/shared/lib/save';

const polls = { every: 2_000, most: 300 };

const rest = (ms: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
  });

/** Asks until the archive is there; returns where it is, or null when `signal` ended the asking. */
async function waitForArchive(campaign: string, ratio: Ratio, signal: AbortSignal): Promise<string | null> {
  for (let turn = 0; turn < polls.most; turn += 1) {
    const { response } = await api.GET('/api/campaigns/{id}/export', {
      params: { path: { id: campaign }, query: { format: ratio } },
      parseAs: 'stream',
    });
    // The answer leads to the archive, which the browser's own download takes from here.
    void response.body?.cancel();
    if (response.status !== 202) return response.url;
    const after = Number(response.headers.get('Retry-After')) * 1000;
    await rest(after > 0 ? Math.min(after, 10_000) : polls.every, signal);
    if (signal.aborted) return null;
  }
  throw new Problem(-1, {
    title: 'The project takes too long',
    detail: 'It is still being packed. Try again in a few minutes.',
  });
}

/** Packs the project of a campaign and saves it. Leaving the page ends the wait, not the packing. */
export function useExport() {
  const page = useRef<AbortController | null>(null);
  useEffect(() => () => page.current?.abort(), []);
  return useMutation({
    mutationFn: async ({ campaign, ratio }: { campaign: string; ratio: Ratio }) => {
      page.current = new AbortController();
      const url = await waitForArchive(campaign, ratio, page.current.signal);
      if (url) saveFrom(url);
    },
  });
}
