import { useState } from 'react';

import { mostIdeas } from '@/features/briefs/check-brief';
import { Field } from '@/shared/ui/field';
import { TextArea } from '@/shared/ui/input';

type IdeasFieldProps = { value: string[]; error: string | undefined; onChange: (ideas: string[]) => void };

const parse = (text: string) =>
  text
    .split('\n')
    .map((x) => x.trim())
    .filter(Boolean);

/** Sentences that should be said, one a line. */
export function IdeasField({ value, error, onChange }: IdeasFieldProps) {
  const [text, setText] = useState(value.join('\n'));
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // Filled in from elsewhere, unless it is only what was just typed.
    if (JSON.stringify(parse(text)) !== JSON.stringify(value)) setText(value.join('\n'));
  }
  return (
    <Field
      label="What should be said"
      hint="A sentence a line. Begin with “Show” to say what should be seen."
      aside={`${value.length} of ${mostIdeas}`}
      error={error}
    >
      {(control) => (
        <TextArea
          {...control}
          value={text}
          onChange={(x) => {
            setText(x.target.value);
            onChange(parse(x.target.value));
          }}
        />
      )}
    </Field>
  );
}
