import { useEffect, useRef } from 'react';

import { mediaUrl } from '@/api/client';
import type { Deliverable } from '@/api/types';
import type { SafeZone } from '@/features/formats/safe-zones';
import { languageName, shapeWords } from '@/features/formats/words';

import { SafeZoneOverlay } from './safe-zone-overlay';
import type { Transport } from './transport';

type FilmProps = {
  film: Deliverable;
  title: string;
  poster: string | null;
  zone: SafeZone | undefined;
  /** The most it may be high, in parts of the window. */
  height: number;
  transport: Transport;
};

/** What a film is called: its shape, and its language. */
export const filmName = (x: Deliverable) =>
  `${shapeWords[x.ratio].name} ${x.ratio}, ${languageName(x.language)}`;

/** A film on the stage. The transport plays it; a click does, too. */
export function Film({ film, title, poster, zone, height, transport }: FilmProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current) return transport.attach(film.format, element.current);
  }, [film.format, film.url, transport]);

  const shape = film.width / film.height;
  return (
    <div
      className="relative shrink-0 overflow-hidden rounded-sm bg-black"
      style={{ aspectRatio: shape, width: `min(100%, calc(${height}dvh * ${shape}))` }}
    >
      {/* Words are drawn below the picture, for they are burned into it already. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={element}
        src={mediaUrl(film.url) ?? undefined}
        poster={poster ?? undefined}
        preload="metadata"
        playsInline
        aria-label={`${title}, ${filmName(film)}`}
        className="size-full object-contain"
        onClick={transport.toggle}
      />
      {zone?.ratio === film.ratio && <SafeZoneOverlay zone={zone} />}
    </div>
  );
}
