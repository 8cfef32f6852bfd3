import { Link, Outlet } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import { StatusBadge } from '@/features/campaigns/status-badge';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { useLiveCampaign } from '@/features/campaigns/use-live-campaign';
import { paths } from '@/shared/lib/paths';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Page } from '@/shared/ui/page';
import { TabLinks } from '@/shared/ui/tabs';

import { LineNote } from './line-note';

/** The frame around every page of a campaign. It follows the campaign, so that the pages only have to read. */
export function Component() {
  const id = useParam('campaign');
  const campaign = useCampaign(id);
  const line = useLiveCampaign(id);
  const { data } = campaign;
  return (
    <Page
      title={data?.title ?? 'Campaign'}
      over={data && <Link to={paths.brand(data.brand.id)}>{data.brand.title}</Link>}
      actions={
        data && (
          <>
            <StatusBadge status={data.status} />
            <LineNote line={line} />
          </>
        )
      }
    >
      <Async query={campaign} explain={toProblem}>
        {() => (
          <>
            <TabLinks
              label="Campaign"
              links={[
                { to: paths.brief(id), label: 'Brief' },
                { to: paths.storyline(id), label: 'Storyline' },
                { to: paths.production(id), label: 'Production' },
                { to: paths.films(id), label: 'Films' },
              ]}
            />
            <div className="pt-6">
              <Outlet />
            </div>
          </>
        )}
      </Async>
    </Page>
  );
}
