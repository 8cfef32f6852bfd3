import { useEffect, useState } from 'react';

import type { Brief, Campaign } from '@/api/types';
import { checkBrief } from '@/features/briefs/check-brief';
import { useSaveBrief, type Edits } from '@/features/briefs/save-brief';
import { createSaver } from '@/features/briefs/saver';
import { changedFields } from '@/features/briefs/send-message';
import { useStore } from '@/shared/lib/store';

/** Fields that changed though nobody here touched them, and a number that is new each time. */
export type Fresh = { fields: (keyof Brief)[]; turn: number };

/** A brief while it is edited. A draft saves by itself; what was started is saved when one says so. */
export function useBrief(campaign: Campaign) {
  const auto = campaign.status === 'draft';
  const save = useSaveBrief(campaign.id);
  const [saver] = useState(() => createSaver(save, auto ? 500 : null));
  const { edits, saving, problem, joined } = useStore(saver.state);
  const brief: Brief = { ...campaign.brief, ...edits };

  // What was on screen last, to notice what the chat or somebody else filled in.
  const [seen, setSeen] = useState({ document: campaign.brief, shown: brief });
  const [fresh, setFresh] = useState<Fresh>({ fields: [], turn: 0 });
  if (seen.document !== campaign.brief) {
    const fields = changedFields(seen.shown, brief);
    setSeen({ document: campaign.brief, shown: brief });
    if (fields.length) setFresh({ fields, turn: fresh.turn + 1 });
  }

  // Whoever goes elsewhere takes nothing unsaved along.
  useEffect(() => () => void (auto && saver.flush()), [auto, saver]);

  const errors = checkBrief(edits);
  return {
    brief,
    cap: edits.cap_micros ?? campaign.cost.cap_micros,
    auto,
    edits,
    saving,
    problem,
    joined,
    fresh,
    /** What is wrong with a field, here or as the server says. */
    error: (field: keyof Edits) =>
      errors[field] ?? problem?.field(field === 'cap_micros' ? field : `brief.${field}`),
    dirty: Object.keys(edits).length > 0,
    wrong: Object.keys(errors).length > 0,
    set: (to: Edits) => {
      setSeen((x) => ({ ...x, shown: { ...x.shown, ...to } }));
      saver.change(to);
    },
    flush: saver.flush,
    discard: saver.discard,
  };
}

export type BriefState = ReturnType<typeof useBrief>;
export type PartProps = { state: BriefState };
