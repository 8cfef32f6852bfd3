import { useState } from 'react';

import type { Campaign, Storyline } from '@/api/types';
import { moving } from '@/features/campaigns/status';
import { split, toggled, type Outcome } from '@/features/storyline/draft';
import { useDraft } from '@/features/storyline/use-draft';
import { useEditPlan } from '@/features/storyline/use-edit-plan';
import { toast } from '@/shared/lib/toast';
import { useDebounced } from '@/shared/lib/use-debounced';

import { BoardHead } from './board-head';
import { Closed } from './closed';
import { EditBar } from './edit-bar';
import { MusicWords } from './music-words';
import { SceneList } from './scene-list';
import { TimeStrip } from './time-strip';
import { useLeaveGuard } from './use-leave-guard';
import { useUndoKey } from './use-undo-key';
import type { Writing } from './writing';

type BoardProps = { campaign: Campaign; storyline: Storyline; writing: Writing };

/** The storyboard. Edits gather here until they are saved, with what they cost in sight. */
export function Board({ campaign, storyline, writing }: BoardProps) {
  const draft = useDraft(storyline);
  const { film, patch } = draft;
  const rested = useDebounced(patch, 400);
  const plan = useEditPlan(campaign.id, storyline.version, patch && rested);
  const [announced, announce] = useState('');
  const busy = writing?.state === 'under_way';
  const closed = moving(campaign.status) || busy;
  const total = storyline.target_seconds * storyline.fps;

  useLeaveGuard(patch !== null);
  useUndoKey(draft.canUndo && !closed, draft.undo);

  const apply = (outcome: Outcome) => {
    if ('refused' in outcome) toast(outcome.refused, { tone: 'danger' });
    else draft.edit(outcome.film);
  };
  const tools = {
    campaign: campaign.id,
    film,
    fps: storyline.fps,
    total,
    closed,
    dirty: patch !== null,
    pictures: storyline.pictures,
    plan: patch ? plan.data : undefined,
    edit: draft.edit,
    onToggle: (number: number) => apply(toggled(film, number, total, storyline.fps)),
    onSplit: (number: number) => apply(split(film, number, storyline.fps)),
    announce,
  };
  return (
    <div className="pb-24">
      {closed && <Closed campaign={campaign} writing={busy} />}
      <BoardHead campaign={campaign} storyline={storyline} closed={closed} dirty={patch !== null} />
      <TimeStrip film={film} fps={storyline.fps} target={storyline.target_seconds} />
      <SceneList tools={tools} />
      <MusicWords film={film} closed={closed} edit={draft.edit} />
      {patch && !closed && (
        <EditBar
          campaign={campaign}
          storyline={storyline}
          draft={draft}
          plan={plan}
          fresh={rested === patch}
        />
      )}
      <p aria-live="polite" className="sr-only">
        {announced}
      </p>
    </div>
  );
}
