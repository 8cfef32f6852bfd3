import type { Brief } from '@/api/types';
import { emotions, paces } from '@/features/briefs/words';
import { Choices } from '@/shared/ui/choices';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';

import { IdeasField } from './ideas-field';
import { LengthField } from './length-field';
import { Lit, Part } from './part';
import type { PartProps } from './use-brief';

type Line = {
  field: 'title' | 'audience' | 'style' | 'call_to_action';
  label: string;
  hint: string;
  most: number;
};

const lines: Record<Line['field'], Line> = {
  title: { field: 'title', label: 'Title', hint: 'What you call this ad. Nobody else sees it.', most: 60 },
  audience: { field: 'audience', label: 'Audience', hint: 'Who should feel spoken to.', most: 160 },
  style: {
    field: 'style',
    label: 'Look',
    hint: 'For example: soft evening light, close to the product.',
    most: 160,
  },
  call_to_action: {
    field: 'call_to_action',
    label: 'Call to action',
    hint: 'What people should do at the end.',
    most: 40,
  },
};

function LineField({ state, line }: PartProps & { line: Line }) {
  const { field, label, hint, most } = line;
  return (
    <Lit state={state} field={field}>
      <Field label={label} hint={hint} error={state.error(field)}>
        {(control) => (
          <Input
            {...control}
            value={state.brief[field]}
            maxLength={most}
            onChange={(x) => state.set({ [field]: x.target.value } as Partial<Brief>)}
          />
        )}
      </Field>
    </Lit>
  );
}

/** What the ad is about and how it feels. */
export function StoryPart({ state }: PartProps) {
  const { brief } = state;
  return (
    <Part title="The ad">
      <div className="grid gap-5 sm:grid-cols-2">
        <LineField state={state} line={lines.title} />
        <LineField state={state} line={lines.call_to_action} />
      </div>
      <LineField state={state} line={lines.audience} />
      <LineField state={state} line={lines.style} />
      <Lit state={state} field="emotion">
        <Choices
          label="What people should feel"
          value={brief.emotion}
          options={emotions}
          onChange={(emotion) => state.set({ emotion })}
        />
      </Lit>
      <Lit state={state} field="pacing">
        <Choices
          cards
          label="Pace"
          value={brief.pacing}
          options={paces}
          onChange={(pacing) => state.set({ pacing })}
        />
      </Lit>
      <Lit state={state} field="ideas">
        <IdeasField
          value={brief.ideas}
          error={state.error('ideas')}
          onChange={(ideas) => state.set({ ideas })}
        />
      </Lit>
      <Lit state={state} field="seconds">
        <LengthField
          value={brief.seconds}
          error={state.error('seconds')}
          onChange={(seconds) => state.set({ seconds })}
        />
      </Lit>
    </Part>
  );
}
