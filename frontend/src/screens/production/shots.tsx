import type { Campaign, Job } from '@/api/types';

import { ShotTile } from './shot-tile';
import { tilesOf } from './tiles';

type ShotsProps = { campaign: Campaign; jobs: Job[]; place: (scene: number) => number };

/** A tile for everything that is made: shots in the order of the film, then voices, music, films. */
export function Shots({ campaign, jobs, place }: ShotsProps) {
  return (
    <section aria-labelledby="parts" className="mb-8">
      <h2 id="parts" className="mb-3 text-base font-semibold">
        Every part
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {tilesOf(jobs, place).map((tile) => (
          <li key={tile.key}>
            <ShotTile campaign={campaign} tile={tile} place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}
