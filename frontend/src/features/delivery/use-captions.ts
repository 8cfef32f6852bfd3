import { useMutation, useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Ratio } from '@/api/types';
import { saveText } from '@/shared/lib/save';

import { readVtt } from './vtt';

export type CaptionsOf = { campaign: string; ratio: Ratio; language: string };

const asked = ({ campaign, ratio, language }: CaptionsOf) => ({
  params: { path: { id: campaign }, query: { format: ratio, language } },
  parseAs: 'text' as const,
});

/** What is said in a film, and when. */
export function useCaptions(of: CaptionsOf) {
  return useQuery({
    queryKey: keys.captions(of.campaign, of.ratio, of.language),
    queryFn: ({ signal }) => take(api.GET('/api/campaigns/{id}/captions.vtt', { ...asked(of), signal })),
    select: readVtt,
    staleTime: 60_000,
  });
}

/** Saves the captions of a film; links cannot carry the token that the server asks for. */
export function useSaveCaptions() {
  return useMutation({
    mutationFn: async ({ kind, name, ...of }: CaptionsOf & { kind: 'srt' | 'vtt'; name: string }) => {
      const text =
        kind === 'srt'
          ? await take(api.GET('/api/campaigns/{id}/captions.srt', asked(of)))
          : await take(api.GET('/api/campaigns/{id}/captions.vtt', asked(of)));
      saveText(text, `${name}.${kind}`, kind === 'srt' ? 'application/x-subrip' : 'text/vtt');
    },
  });
}
