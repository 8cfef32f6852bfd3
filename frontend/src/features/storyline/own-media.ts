import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import type { StorylineEdited } from '@/api/types';

import { keepStoryline } from './save-storyline';

type OwnMedia = { scene: number; file: File };

/** Puts your own picture or film into a scene. */
export function useOwnMedia(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ scene, file }: OwnMedia) =>
      (await take(
        api.PUT('/api/campaigns/{id}/scenes/{scene}/media', {
          params: { path: { id, scene } },
          headers: { 'Content-Type': file.type },
          body: file as unknown as string,
          bodySerializer: (x) => x as unknown as BodyInit,
        }),
      )) as StorylineEdited,
    onSuccess: (storyline) => keepStoryline(cache, id, storyline),
  });
}

const MB = 1_000_000;
/** What the server takes. */
export const limits = { image: 10 * MB, video: 64 * MB };

/** Why a file cannot be taken, in words; null: it can. */
export function objection(file: File): string | null {
  const kind = file.type.split('/')[0];
  if (kind !== 'image' && kind !== 'video')
    return `“${file.name}” is neither a picture nor a film. Take a JPEG, PNG or WebP, or an MP4 or MOV.`;
  if (file.size > limits[kind])
    return `“${file.name}” is larger than the ${limits[kind] / MB} MB a ${kind === 'image' ? 'picture' : 'film'} may have.`;
  return null;
}
