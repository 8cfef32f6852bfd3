import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { moving } from '@/features/campaigns/status';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { cx } from '@/shared/lib/cx';
import { paths } from '@/shared/lib/paths';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';

import { FilmList } from './film-list';
import { MoreFiles } from './more-files';
import { SceneVersions } from './scene-versions';
import type { Placed } from './scrubber';
import { ShareLink } from './share-link';
import { Stage } from './stage';
import { createTransport } from './transport';

/** The finished films: to watch, compare, mend, save and show. */
export function Component() {
  const id = useParam('campaign');
  const campaign = useCampaign(id);
  return (
    <Async
      query={campaign}
      explain={toProblem}
      isEmpty={(x) => !x.deliverables.some((film) => film.url)}
      empty={
        <EmptyState
          title="No film is finished yet"
          action={<ButtonLink to={paths.production(id)}>See how far it is</ButtonLink>}
        >
          Films appear here once their bytes were inspected.
        </EmptyState>
      }
    >
      {(data) => <Films campaign={data} />}
    </Async>
  );
}

function Films({ campaign }: { campaign: Campaign }) {
  const [transport] = useState(createTransport);
  const [query, setQuery] = useSearchParams();
  const films = campaign.deliverables.filter((x) => x.url);
  const chosen = films.find((x) => x.format === query.get('film')) ?? films[0];
  const scenes = placed(campaign);
  const scene = scenes.find((x) => String(x.number) === query.get('scene')) ?? scenes[0];
  const beside = films.length > 1 && query.get('view') === 'all';
  if (!chosen) return null;

  const set = (name: string, value: string | number, without?: string) =>
    setQuery(
      (old) => {
        old.set(name, String(value));
        if (without) old.delete(without);
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className={cx('grid gap-x-8 gap-y-10', beside ? '' : 'lg:grid-cols-[minmax(0,1fr)_20rem]')}>
      <div className="grid content-start gap-10">
        {moving(campaign.status) && (
          <p role="status" className="rounded-sm bg-accent-soft px-3 py-2 text-xs text-accent-text">
            A new version is being made. These films stay until it is ready.
          </p>
        )}
        <Stage
          campaign={campaign}
          films={films}
          chosen={chosen}
          scenes={scenes}
          scene={scene?.number}
          onScene={(x) => {
            transport.seek(x.begins);
            set('scene', x.number);
          }}
          transport={transport}
        />
        {scene && (
          <SceneVersions
            key={scene.number}
            campaign={campaign.id}
            scene={scene}
            place={scenes.indexOf(scene) + 1}
          />
        )}
      </div>
      <aside
        aria-label="Files and sharing"
        className={cx('grid content-start gap-8', beside && 'sm:grid-cols-2 lg:grid-cols-3')}
      >
        <section aria-labelledby="films" className="grid gap-3">
          <h2 id="films" className="text-base font-semibold">
            Films
          </h2>
          <FilmList
            films={campaign.deliverables}
            chosen={beside ? '' : chosen.format}
            onChoose={(format) => set('film', format, 'view')}
          />
        </section>
        <MoreFiles campaign={campaign} film={chosen} />
        <ShareLink campaign={campaign.id} />
      </aside>
    </div>
  );
}

/** Scenes follow each other; together they last as long as the film. */
function placed(campaign: Campaign): Placed[] {
  let begins = 0;
  return campaign.scenes
    .filter((x) => !x.disabled)
    .map((x) => {
      const scene = { ...x, begins };
      begins += x.seconds;
      return scene;
    });
}
