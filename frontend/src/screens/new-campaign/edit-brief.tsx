import { toProblem } from '@/api/problem';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';

import { BriefDesk } from './brief-desk';

/** The brief of a campaign: by conversation and as a form, both the same. */
export function Component() {
  const campaign = useCampaign(useParam('campaign'));
  return (
    <Async query={campaign} explain={toProblem}>
      {(data) => <BriefDesk key={data.id + (data.status === 'draft')} campaign={data} />}
    </Async>
  );
}
