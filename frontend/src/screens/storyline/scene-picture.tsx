import { mediaUrl } from '@/api/client';
import type { Scene, Storyline } from '@/api/types';
import { Clip } from '@/shared/ui/clip';
import { FrameMark } from '@/shared/ui/mark';

type ScenePictureProps = { scene: Scene; name: string; pictures: Storyline['pictures'] };

/** What is seen: your own film, the clip, the still, or else the picture it will be made from. */
export function ScenePicture({ scene, name, pictures }: ScenePictureProps) {
  const film = mediaUrl(scene.footage_url ?? scene.clip_url);
  const still = mediaUrl(scene.still_url);
  const source = pictures.find((x) => x.index === scene.images[0]);
  const box = 'aspect-video w-full rounded-sm bg-sunken object-contain';
  return (
    <figure className="grid gap-1.5">
      {film ? (
        <Clip
          key={film}
          label={`${name}, clip`}
          className="rounded-sm"
          src={film}
          poster={still ?? null}
          muted
          loop
        />
      ) : still ? (
        <img className={box} src={still} alt={`${name}, still`} loading="lazy" />
      ) : source ? (
        <img
          className={box}
          src={mediaUrl(source.url)}
          alt={source.caption || 'Picture of the brand'}
          loading="lazy"
        />
      ) : (
        <span className="flex aspect-video items-center justify-center rounded-sm bg-sunken text-ink-3">
          <FrameMark className="size-8" />
        </span>
      )}
      <figcaption className="text-xs text-ink-3">
        {scene.footage_url
          ? 'Your own film, cut to the length of the scene'
          : film
            ? 'The clip, as it was made'
            : still
              ? 'The still, as it was made'
              : source
                ? `Will be made from: ${source.caption || 'a picture of the brand'}`
                : 'Words only'}
      </figcaption>
    </figure>
  );
}
