import { Volume2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import { mediaUrl } from '@/api/client';
import type { Campaign, Deliverable } from '@/api/types';
import { safeZones } from '@/features/formats/safe-zones';
import { cx } from '@/shared/lib/cx';
import { storage } from '@/shared/lib/storage';
import { useStore } from '@/shared/lib/store';

import { CaptionLine } from './caption-line';
import { Controls } from './controls';
import { Film, filmName } from './film';
import { Scrubber, type Placed } from './scrubber';
import type { Transport } from './transport';

type StageProps = {
  campaign: Campaign;
  /** Those that can be watched. */
  films: Deliverable[];
  chosen: Deliverable;
  scenes: Placed[];
  scene: number | undefined;
  onScene: (scene: Placed) => void;
  transport: Transport;
};

/** One film, or all of them side by side, under one play head. */
export function Stage({ campaign, films, chosen, scenes, scene, onScene, transport }: StageProps) {
  const picture = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useSearchParams();
  const [captions, setCaptions] = useState(() => storage.read('captions') === 'on');
  const heard = useStore(transport.heard);

  const change = (name: string, value: string) =>
    setQuery(
      (old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  const beside = films.length > 1 && query.get('view') === 'all';
  const shown = beside ? films : [chosen];
  const zones = safeZones.filter((x) => shown.some((film) => film.ratio === x.ratio));
  const zone = zones.find((x) => x.id === query.get('zone'));
  const spoken = shown.find((x) => x.format === heard) ?? chosen;
  const keepCaptions = (on: boolean) => {
    storage.write('captions', on ? 'on' : null);
    setCaptions(on);
  };
  const full = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : picture.current?.requestFullscreen());

  return (
    <section aria-label="Player" className="grid content-start gap-3">
      <div
        ref={picture}
        className={cx(
          'flex flex-wrap items-start justify-center gap-4 rounded bg-sunken',
          beside ? 'p-4' : 'max-sm:-mx-4 max-sm:rounded-none',
        )}
      >
        {shown.map((x) => (
          <figure
            key={x.format}
            className={cx('grid gap-2', beside ? 'max-w-full' : 'w-full justify-items-center')}
            style={beside ? besideSize(x.width / x.height) : undefined}
          >
            <Film
              film={x}
              title={campaign.title}
              poster={x === films[0] ? mediaUrl(campaign.scenes[0]?.still_url ?? null) : null}
              zone={zone}
              height={60}
              transport={transport}
            />
            {beside && <Heard film={x} on={x === spoken} onChoose={() => transport.listenTo(x.format)} />}
          </figure>
        ))}
      </div>
      {captions && (
        <CaptionLine
          of={{ campaign: campaign.id, ratio: spoken.ratio, language: spoken.language }}
          transport={transport}
        />
      )}
      <Scrubber scenes={scenes} chosen={scene} onScene={onScene} transport={transport} />
      <Controls
        transport={transport}
        captions={captions}
        onCaptions={keepCaptions}
        zones={zones}
        zone={zone?.id ?? ''}
        onZone={(id) => change('zone', id)}
        beside={
          films.length > 1 ? { on: beside, change: (on) => change('view', on ? 'all' : '') } : undefined
        }
        onFull={full}
      />
    </section>
  );
}

/** Films that stand beside each other are equally high, as long as they fit. */
const besideSize = (shape: number) => ({
  flex: `${shape} 1 ${shape * 9}rem`,
  maxWidth: `min(100%, calc(50dvh * ${shape}))`,
});

type HeardProps = { film: Deliverable; on: boolean; onChoose: () => void };

/** Says which film is which, and lets its sound be heard. */
function Heard({ film, on, onChoose }: HeardProps) {
  return (
    <figcaption className="text-center">
      <button
        type="button"
        aria-pressed={on}
        onClick={onChoose}
        className={cx(
          'inline-flex min-h-7 items-center gap-1.5 rounded-sm px-2 text-xs hover:bg-hover pointer-coarse:min-h-11',
          on ? 'font-medium text-ink' : 'text-ink-2',
        )}
      >
        {on && <Volume2 aria-hidden className="size-4 text-accent-text" />}
        <span className="sr-only">Hear </span>
        {filmName(film)}
      </button>
    </figcaption>
  );
}
