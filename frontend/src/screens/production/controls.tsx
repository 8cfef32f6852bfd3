import { Pause, Play, RotateCw, X } from 'lucide-react';
import { useState } from 'react';

import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { useControlCampaign, type Control } from '@/features/campaigns/control-campaign';
import { useEstimate } from '@/features/campaigns/use-estimate';
import { money } from '@/shared/lib/format';
import { toast } from '@/shared/lib/toast';
import { Button } from '@/shared/ui/button';
import { Confirm } from '@/shared/ui/confirm';

type ControlsProps = { campaign: Campaign; waiting: number };

/** Pause, resume, cancel, try again: for the campaign as a whole. */
export function Controls({ campaign, waiting }: ControlsProps) {
  const [sure, setSure] = useState(false);
  const control = useControlCampaign(campaign.id);
  const { actions, status } = campaign;
  const again =
    actions.includes('retry') && !campaign.paused && (status !== 'needs_attention' || waiting === 0);
  const estimate = useEstimate(campaign.id, again);
  const run = (what: Control) =>
    control.mutate(what, { onError: (error) => toast(toProblem(error).detail, { tone: 'danger' }) });
  const busy = (what: Control) => control.isPending && control.variables === what;
  const price = estimate.data?.price_micros ?? 0;
  return (
    <>
      {actions.includes('pause') && (
        <Button icon={<Pause />} busy={busy('pause')} onClick={() => run('pause')}>
          Pause
        </Button>
      )}
      {actions.includes('resume') && (
        <Button look="primary" icon={<Play />} busy={busy('resume')} onClick={() => run('resume')}>
          Resume
        </Button>
      )}
      {again && (
        <Button look="primary" icon={<RotateCw />} busy={busy('retry')} onClick={() => run('retry')}>
          {status === 'canceled' ? 'Take it up again' : 'Try again'}
          {price > 0 && ` · up to ${money(price)}`}
        </Button>
      )}
      {actions.includes('cancel') && (
        <Button look="quiet" icon={<X />} busy={busy('cancel')} onClick={() => setSure(true)}>
          Cancel
        </Button>
      )}
      <Confirm
        open={sure}
        onClose={() => setSure(false)}
        onConfirm={() => {
          run('cancel');
          setSure(false);
        }}
        title="Cancel this ad?"
        verb="Cancel it"
        danger
      >
        Nothing new is begun or paid for. What was made, and what is paid for already, is kept, so that you
        can take it up again later.
      </Confirm>
    </>
  );
}
