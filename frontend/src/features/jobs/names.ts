import type { Job } from '@/api/types';

import { kindWords } from './words';

type Named = Pick<Job, 'kind' | 'scene' | 'format' | 'language'>;

/** "Clip of scene 2, 16:9". `place` says which scene of the film a number is. */
export function jobName(x: Named, place: (scene: number) => number = (scene) => scene): string {
  const scene = x.scene === null ? '' : ` of scene ${place(x.scene)}`;
  const more = [
    x.format,
    x.language && x.kind !== 'reference_image' ? x.language.toUpperCase() : null,
  ].filter(Boolean);
  return `${kindWords[x.kind]}${scene}${more.length > 0 ? `, ${more.join(' ')}` : ''}`;
}

const id = /\bca_[0-9a-f]+\.([a-z_]+)(?:\.s(\d+))?[\w.]*/g;

/** A reason without names that only machines read, and without what broke: that stands below it. */
export function plainReason(text: string, place: (scene: number) => number = (scene) => scene): string {
  const [head = ''] = text.split('\n', 1);
  const plain = head.replace(id, (_, kind: string, scene?: string) => {
    const word = kind in kindWords ? kindWords[kind as Job['kind']].toLowerCase() : 'a part';
    return scene ? `the ${word} of scene ${place(Number(scene))}` : `the ${word}`;
  });
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** What broke, in the words of whatever broke; empty: a reason says all there is to say. */
export const technicalWords = (reason: string) => reason.split('\n').slice(1).join(' ');
