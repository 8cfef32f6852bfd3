import { useState } from 'react';

import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { useControlCampaign, type Control } from '@/features/campaigns/control-campaign';
import { toast } from '@/shared/lib/toast';
import { Button } from '@/shared/ui/button';
import { Confirm } from '@/shared/ui/confirm';

const words: Record<Exclude<Control, 'generate'>, string> = {
  retry: 'Try again',
  resume: 'Resume',
  pause: 'Pause',
  cancel: 'Cancel',
};

/** What can be done with a whole campaign now. */
export function CampaignSteps({ campaign }: { campaign: Campaign }) {
  const control = useControlCampaign(campaign.id);
  const [asking, setAsking] = useState(false);
  const run = (what: Control) =>
    control.mutate(what, {
      onError: (error) => toast(toProblem(error).detail, { tone: 'danger' }),
      onSettled: () => setAsking(false),
    });
  const steps = (Object.keys(words) as (keyof typeof words)[]).filter((x) => campaign.actions.includes(x));
  return (
    <div className="flex flex-wrap gap-2">
      {steps.map((x) => (
        <Button
          key={x}
          size="sm"
          look={x === 'cancel' ? 'danger' : 'secondary'}
          busy={control.isPending && control.variables === x}
          aria-label={`${words[x]}: ${campaign.title}`}
          onClick={() => (x === 'cancel' ? setAsking(true) : run(x))}
        >
          {words[x]}
        </Button>
      ))}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => run('cancel')}
        title={`Cancel ${campaign.title}?`}
        verb="Cancel the campaign"
        danger
        busy={control.isPending}
      >
        Nothing new begins. What was paid for is still collected and kept, and it can be tried again later.
      </Confirm>
    </div>
  );
}
