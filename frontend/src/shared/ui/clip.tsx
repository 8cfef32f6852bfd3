import { Play } from 'lucide-react';
import { useRef, useState } from 'react';

import { cx } from '@/shared/lib/cx';

type ClipProps = {
  src: string;
  label: string;
  /** What is seen until it is played; without one, its first picture. */
  poster: string | null;
  muted?: boolean;
  loop?: boolean;
  className?: string;
};

/** A short film. Until it is played nothing lies over its picture but a sign that it can be. */
export function Clip({ src, label, poster, muted, loop, className }: ClipProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [on, setOn] = useState(false);
  return (
    <div className="relative">
      <video
        ref={video}
        aria-label={label}
        className={cx('aspect-video w-full bg-sunken object-contain', className)}
        src={src}
        poster={poster ?? undefined}
        controls={on}
        muted={muted}
        loop={loop}
        playsInline
        preload={poster ? 'none' : 'metadata'}
      >
        <track kind="captions" />
      </video>
      {!on && (
        <button
          type="button"
          aria-label={`Play: ${label}`}
          onClick={() => {
            setOn(true);
            video.current?.focus();
            void video.current?.play();
          }}
          className="group absolute inset-0 grid place-content-end justify-start p-2"
        >
          <span className="grid size-9 place-items-center rounded-full bg-black/60 text-white transition-transform group-hover:scale-105">
            <Play aria-hidden className="size-4 translate-x-px fill-current" />
          </span>
        </button>
      )}
    </div>
  );
}
