import type { Job } from '@/api/types';
import { jobName } from '@/features/jobs/names';

/** A still and the clip that is made of it share a tile; everything else has one of its own. */
export type Tile = { key: string; title: string; jobs: Job[]; shot: boolean };

const kinds: Job['kind'][] = ['reference_image', 'scene_video', 'voiceover', 'music', 'composition'];

/** The tiles in the order of the film. Earlier revisions are to be found with the films. */
export function tilesOf(jobs: Job[], place: (scene: number) => number): Tile[] {
  const tiles = new Map<string, Tile>();
  const newest = jobs.filter((x) => x.newest && kinds.includes(x.kind));
  for (const job of [...newest].sort((a, b) => rank(a, place) - rank(b, place))) {
    const shot = job.kind === 'reference_image' || job.kind === 'scene_video';
    const key = shot ? `shot ${job.scene ?? 0} ${job.format ?? ''}` : job.id;
    const title = shot ? `Scene ${place(job.scene ?? 0)}, ${job.format ?? ''}` : jobName(job, place);
    const tile = tiles.get(key) ?? { key, title, jobs: [], shot };
    tile.jobs.push(job);
    tiles.set(key, tile);
  }
  return [...tiles.values()];
}

function rank(job: Job, place: (scene: number) => number): number {
  const kind = kinds.indexOf(job.kind);
  const group = kind <= 1 ? 0 : kind;
  return group * 10_000 + (job.scene === null ? 0 : place(job.scene) * 100) + kind;
}
