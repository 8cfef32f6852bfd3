import { useState } from 'react';

import type { Campaign } from '@/api/types';
import { cx } from '@/shared/lib/cx';
import { LeaveGuard } from '@/shared/ui/leave-guard';

import { Chat } from './chat';
import { EstimatePanel } from './estimate-panel';
import { FilesPart } from './files-part';
import { MakingPart } from './making-part';
import { MorePart } from './more-part';
import { PlanPanel } from './plan-panel';
import { SaveNote } from './save-note';
import { StoryPart } from './story-part';
import { useBrief } from './use-brief';

/** Form and chat beside each other on one brief, and the price under them. */
export function BriefDesk({ campaign }: { campaign: Campaign }) {
  const state = useBrief(campaign);
  const [view, setView] = useState<'form' | 'chat'>('form');
  const hidden = (x: typeof view) => view !== x && 'max-lg:hidden';
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
      {state.auto && (
        <div role="group" aria-label="How to fill in the brief" className="flex gap-1 lg:hidden">
          {(['form', 'chat'] as const).map((x) => (
            <button
              key={x}
              type="button"
              aria-pressed={view === x}
              onClick={() => setView(x)}
              className={cx(
                'min-h-11 flex-1 rounded border font-medium',
                view === x ? 'border-accent bg-accent-soft text-accent-text' : 'border-line text-ink-2',
              )}
            >
              {x === 'form' ? 'Fill in the form' : 'Talk it through'}
            </button>
          ))}
        </div>
      )}
      <div className={cx('grid content-start gap-10', hidden('form'))}>
        <SaveNote state={state} />
        <StoryPart state={state} />
        <FilesPart state={state} picture={campaign.brand.image_url} color={campaign.brand.primary} />
        <MakingPart state={state} />
        <MorePart state={state} />
      </div>
      <div
        className={cx(
          'lg:sticky lg:top-6 lg:flex lg:flex-col lg:gap-4 lg:self-start',
          state.auto && 'lg:h-[clamp(28rem,calc(100dvh-12.5rem),44rem)]',
        )}
      >
        {state.auto && (
          <div className={cx('mb-4 min-h-0 lg:mb-0 lg:flex lg:flex-1', hidden('chat'))}>
            <Chat campaign={campaign} state={state} />
          </div>
        )}
        {state.auto ? (
          <EstimatePanel campaign={campaign} state={state} />
        ) : (
          <PlanPanel campaign={campaign} state={state} />
        )}
      </div>
      <LeaveGuard unsaved={state.dirty && (!state.auto || state.wrong || state.problem !== null)}>
        {state.wrong
          ? 'Something in the brief is to be mended, and is not saved.'
          : 'The brief is not saved yet.'}
      </LeaveGuard>
    </div>
  );
}
