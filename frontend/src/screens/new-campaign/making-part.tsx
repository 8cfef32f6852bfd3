import { modes } from '@/features/briefs/words';
import { Choices } from '@/shared/ui/choices';
import { Switch } from '@/shared/ui/switch';

import { CapField } from './cap-field';
import { Lit, Part } from './part';
import type { PartProps } from './use-brief';

/** How it is made, and what it may cost. */
export function MakingPart({ state }: PartProps) {
  const { brief, cap } = state;
  return (
    <Part title="How it is made">
      <Lit state={state} field="mode">
        <Choices
          cards
          label="Mode"
          value={brief.mode}
          options={modes}
          onChange={(mode) => state.set({ mode })}
        />
      </Lit>
      <CapField
        value={cap}
        error={state.error('cap_micros')}
        onChange={(x) => state.set({ cap_micros: x })}
      />
      <Lit state={state} field="approve_stills">
        <Switch
          label="Show me every still first"
          hint="A still is cheap, the clip made from it is not. You say yes or no to each."
          checked={brief.approve_stills}
          onChange={(approve_stills) => state.set({ approve_stills })}
        />
      </Lit>
    </Part>
  );
}
