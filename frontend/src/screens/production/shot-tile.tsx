import { AudioLines, Clapperboard, Music } from 'lucide-react';

import { mediaUrl } from '@/api/client';
import type { Campaign, Job } from '@/api/types';
import { Clip } from '@/shared/ui/clip';
import { FrameMark } from '@/shared/ui/mark';

import { JobLine } from './job-line';
import type { Tile } from './tiles';

type ShotTileProps = { campaign: Campaign; tile: Tile; place: (scene: number) => number };

/** A tile that fills with the still, then the clip; below it, how each part of it stands. */
export function ShotTile({ campaign, tile, place }: ShotTileProps) {
  return (
    <article
      aria-label={tile.title}
      className="flex h-full flex-col overflow-hidden rounded border border-line bg-surface"
    >
      <Screen tile={tile} />
      <div className="flex grow flex-col gap-2 p-3">
        <h3 className="font-semibold">{tile.title}</h3>
        <ul className="grid gap-3">
          {tile.jobs.map((x) => (
            <li key={x.id}>
              <JobLine campaign={campaign} job={x} place={place} named={tile.shot} />
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}

function made(tile: Tile, kind: string): string | null {
  const asset = tile.jobs.find((x) => x.asset?.mime.startsWith(kind))?.asset;
  return asset ? mediaUrl(asset.url) : null;
}

/** What there is to see or hear of it so far. */
function Screen({ tile }: { tile: Tile }) {
  const [film, still, sound] = [made(tile, 'video/'), made(tile, 'image/'), made(tile, 'audio/')];
  const box = 'aspect-video w-full bg-sunken object-contain';
  if (film)
    return (
      <Clip
        key={film}
        label={tile.title}
        className="animate-fade"
        src={film}
        poster={still}
        muted={tile.shot}
      />
    );
  if (still)
    return (
      <img className={`${box} animate-fade`} src={still} alt={`Still of ${tile.title}`} loading="lazy" />
    );
  return (
    <div
      className={`flex flex-col items-center justify-center gap-4 px-3 text-ink-3 ${tile.shot ? box : 'bg-sunken py-5'}`}
    >
      <Sign kind={tile.jobs[0]?.kind} />
      {sound && (
        <audio aria-label={tile.title} controls preload="none" src={sound} className="h-9 w-full">
          <track kind="captions" />
        </audio>
      )}
    </div>
  );
}

function Sign({ kind }: { kind: Job['kind'] | undefined }) {
  if (kind === 'voiceover') return <AudioLines aria-hidden className="size-6" />;
  if (kind === 'music') return <Music aria-hidden className="size-6" />;
  if (kind === 'composition') return <Clapperboard aria-hidden className="size-6" />;
  return <FrameMark className="size-8" />;
}
