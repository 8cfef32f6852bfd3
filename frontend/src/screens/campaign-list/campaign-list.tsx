import { Plus } from 'lucide-react';

import { toProblem } from '@/api/problem';
import { useCampaigns } from '@/features/campaigns/use-campaigns';
import { paths } from '@/shared/lib/paths';
import { Async } from '@/shared/ui/async';
import { ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Page } from '@/shared/ui/page';

import { CampaignRow } from './campaign-row';

/** Your campaigns. */
export function Component() {
  const campaigns = useCampaigns();
  const make = (
    <ButtonLink look="primary" to={paths.newCampaign()} icon={<Plus />}>
      New ad
    </ButtonLink>
  );
  return (
    <Page title="Campaigns" actions={make}>
      <Async
        query={campaigns}
        explain={toProblem}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState title="Make your first ad" action={make}>
            A brand, a few sentences about the ad, and AdCraft writes the storyline, films it and mixes the
            sound.
          </EmptyState>
        }
      >
        {(items) => (
          <ul className="divide-y divide-line border-y border-line">
            {items.map((x) => (
              <CampaignRow key={x.id} campaign={x} />
            ))}
          </ul>
        )}
      </Async>
    </Page>
  );
}
