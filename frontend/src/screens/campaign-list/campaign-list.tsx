import { FileUp, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import { toProblem } from '@/api/problem';
import { count } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { Async } from '@/shared/ui/async';
import { Button, ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Page } from '@/shared/ui/page';

import { CampaignRow } from './campaign-row';
import { ListFilter } from './list-filter';
import { useCampaignLines } from './use-campaign-lines';
import { useListParams } from './use-list-params';

const BatchDialog = lazy(() => import('./batch-dialog').then((x) => ({ default: x.BatchDialog })));

/** Your campaigns: found, ordered, copied, removed; many at once from a file. */
export function Component() {
  const list = useListParams();
  const { campaigns, gathering } = useCampaignLines(list.params);
  const [batch, setBatch] = useState(false);
  const make = (
    <ButtonLink look="primary" to={paths.newCampaign()} icon={<Plus />}>
      New ad
    </ButtonLink>
  );
  const nothing = list.filtered ? (
    <EmptyState title="No campaign fits" action={<Button onClick={list.clear}>Show all campaigns</Button>}>
      Try another word, or another state or brand.
    </EmptyState>
  ) : (
    <EmptyState title="Make your first ad" action={make}>
      A brand, a few sentences about the ad, and AdCraft writes the storyline, films it and mixes the sound.
    </EmptyState>
  );
  return (
    <Page
      title="Campaigns"
      actions={
        <>
          <Button icon={<FileUp />} onClick={() => setBatch(true)}>
            Upload many
          </Button>
          {make}
        </>
      }
    >
      <ListFilter list={list} />
      <Async query={campaigns} explain={toProblem} isEmpty={(items) => items.length === 0} empty={nothing}>
        {(items) => (
          <>
            <p role="status" className="mb-2 text-xs text-ink-3">
              {gathering ? `Putting ${items.length} and more in order` : ''}
              {!gathering && count(items.length, 'campaign')}
              {!gathering && campaigns.hasNextPage && ', and more'}
            </p>
            <ul className="divide-y divide-line border-y border-line">
              {items.map((x) => (
                <CampaignRow key={x.id} campaign={x} />
              ))}
            </ul>
          </>
        )}
      </Async>
      {campaigns.hasNextPage && !gathering && (
        <div className="mt-6 text-center">
          <Button busy={campaigns.isFetchingNextPage} onClick={() => void campaigns.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
      {batch && (
        <Suspense>
          <BatchDialog onClose={() => setBatch(false)} />
        </Suspense>
      )}
    </Page>
  );
}
