import { toProblem } from '@/api/problem';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Duration } from '@/shared/ui/duration';

/** The brief of a campaign. */
export function Component() {
  const campaign = useCampaign(useParam('campaign'));
  return (
    <Async query={campaign} explain={toProblem}>
      {({ brief }) => (
        <dl className="grid max-w-prose grid-cols-[8rem_1fr] gap-y-2 [&_dt]:text-ink-3">
          <dt>Audience</dt>
          <dd>{brief.audience || 'Everybody'}</dd>
          <dt>Style</dt>
          <dd>{brief.style || 'As the brand'}</dd>
          <dt>Length</dt>
          <dd>
            <Duration seconds={brief.seconds} />
          </dd>
          <dt>Formats</dt>
          <dd>{brief.formats.join(', ')}</dd>
          <dt>Call to action</dt>
          <dd>{brief.call_to_action}</dd>
        </dl>
      )}
    </Async>
  );
}
