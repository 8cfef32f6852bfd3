import type { Job, PlannedJob } from '@/api/types';
import { count } from '@/shared/lib/format';

const nouns: Record<Job['kind'], [string, string]> = {
  storyline: ['storyline', 'storylines'],
  chat_reply: ['reply', 'replies'],
  reference_image: ['still', 'stills'],
  scene_video: ['clip', 'clips'],
  voiceover: ['voice', 'voices'],
  music: ['music', 'music'],
  composition: ['film', 'films'],
};

/** "2 stills, 1 voice and 2 films". */
export function planWords(jobs: Pick<PlannedJob, 'kind'>[]): string {
  const parts = (Object.keys(nouns) as Job['kind'][]).flatMap((kind) => {
    const n = jobs.filter((x) => x.kind === kind).length;
    if (n === 0) return [];
    return kind === 'music' ? ['the music'] : [count(n, ...nouns[kind])];
  });
  const last = parts.pop();
  return parts.length > 0 ? `${parts.join(', ')} and ${last ?? ''}` : (last ?? 'nothing');
}
