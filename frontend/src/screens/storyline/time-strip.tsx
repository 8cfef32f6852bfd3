import type { Film } from '@/features/storyline/draft';
import { fitOf, type Fit } from '@/features/storyline/fit';
import { cx } from '@/shared/lib/cx';

import { fitColors, fitShort } from './fit-words';
import { sceneAnchor } from './scene-words';

type TimeStripProps = { film: Film; fps: number; target: number };

const seconds = (x: number) => `${x.toFixed(1)} s`;

/** The whole film as a strip: each scene as wide as it is long, its underline saying how the voice fits. */
export function TimeStrip({ film, fps, target }: TimeStripProps) {
  const played = film.scenes.filter((x) => !x.disabled);
  const sum = played.reduce((n, x) => n + x.frames, 0) / fps;
  const fits = played.map((x) => fitOf(x.narration, x.frames / fps));
  return (
    <nav aria-label="Scenes in time" className="mb-6">
      <ol className="flex gap-0.5 overflow-hidden rounded-sm">
        {played.map((x, at) => (
          <li
            key={x.number}
            className="min-w-0 transition-[flex-grow] duration-300"
            style={{ flex: `${x.frames} 1 0` }}
          >
            <a
              href={`#${sceneAnchor(x.number)}`}
              className="block bg-surface pt-1.5 -outline-offset-2 hover:bg-hover"
            >
              <span className="flex justify-between gap-1 px-2 pb-1.5 text-xs tabular-nums">
                <b className="font-semibold">
                  <span className="sr-only">Scene </span>
                  {film.scenes.indexOf(x) + 1}
                </b>
                <span className="hidden text-ink-3 sm:inline">{seconds(x.frames / fps)}</span>
              </span>
              <span className="sr-only">, {fitShort[stateOf(fits[at])]}</span>
              <span aria-hidden className={cx('block h-1', fitColors[stateOf(fits[at])])} />
            </a>
          </li>
        ))}
      </ol>
      <p className="mt-1.5 text-xs text-ink-3">
        <Verdict fits={fits} /> <span className="tabular-nums">{seconds(sum)}</span> of {target} s, as the
        brief asks.
      </p>
    </nav>
  );
}

const stateOf = (x: Fit | undefined) => x?.state ?? 'silent';

/** The strip in a sentence, for whoever does not see colours. */
function Verdict({ fits }: { fits: Fit[] }) {
  const over = fits.filter((x) => x.state === 'over').length;
  const tight = fits.filter((x) => x.state === 'tight').length;
  if (over > 0)
    return (
      <span className="font-medium text-danger">
        In {over === 1 ? 'one scene' : `${over} scenes`} the voice is longer than the picture.
      </span>
    );
  if (tight > 0)
    return <span>The voice fits, but is tight in {tight === 1 ? 'one scene' : `${tight} scenes`}.</span>;
  return <span>The voice fits everywhere.</span>;
}
