import { Clapperboard, PenLine } from 'lucide-react';
import { useState } from 'react';

import type { Campaign, Storyline } from '@/api/types';
import { useEstimate } from '@/features/campaigns/use-estimate';
import { count } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import { Money } from '@/shared/ui/money';

import { Rewrite } from './rewrite';
import { StartDialog } from './start-dialog';

type BoardHeadProps = { campaign: Campaign; storyline: Storyline; closed: boolean; dirty: boolean };

/** What the storyline is, and the two big things to do with it. */
export function BoardHead({ campaign, storyline, closed, dirty }: BoardHeadProps) {
  const [open, setOpen] = useState<'start' | 'rewrite' | null>(null);
  const startable = campaign.actions.includes('start') || campaign.actions.includes('retry');
  const estimate = useEstimate(campaign.id, startable);
  const playing = storyline.scenes.filter((x) => !x.disabled).length;
  const verb = campaign.status === 'draft' ? 'Make the ad' : 'Make the changes';
  return (
    <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="text-ink-2">
        {count(playing, 'scene')}, written by {storyline.written_by === 'person' ? 'you' : 'AdCraft'}.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<PenLine />} disabled={closed || dirty} onClick={() => setOpen('rewrite')}>
          Rewrite
        </Button>
        {startable && (
          <Button
            look="primary"
            icon={<Clapperboard />}
            disabled={closed || dirty}
            onClick={() => setOpen('start')}
          >
            <span>
              {verb}
              {estimate.data && (
                <>
                  {' · '}
                  <Money micros={estimate.data.price_micros} free="free" />
                </>
              )}
            </span>
          </Button>
        )}
      </div>
      {dirty && (
        <p className="basis-full text-right text-xs text-ink-3">Save or discard your changes first.</p>
      )}
      {open === 'rewrite' && (
        <Rewrite campaign={campaign} storyline={storyline} onClose={() => setOpen(null)} />
      )}
      {open === 'start' && <StartDialog campaign={campaign} verb={verb} onClose={() => setOpen(null)} />}
    </div>
  );
}
