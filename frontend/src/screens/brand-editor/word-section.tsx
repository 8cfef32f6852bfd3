import { Field } from '@/shared/ui/field';
import { Input, TextArea } from '@/shared/ui/input';
import { TagInput } from '@/shared/ui/tag-input';

import { Section, type SectionProps } from './section';

/** What the brand is. The ad says nothing about the product that is not in here. */
export function WordSection({ form, fieldError }: SectionProps) {
  const { title, description, tagline, url, facts } = form.form;
  return (
    <Section title="What it is" lead="Ads say only what is written here, in the facts or in a brief.">
      <Field label="Name" required error={form.errors.title ?? fieldError('title')}>
        {(control) => (
          <Input
            {...control}
            value={title}
            maxLength={60}
            autoComplete="off"
            placeholder="As it is read and heard"
            onChange={(x) => form.set({ title: x.target.value })}
          />
        )}
      </Field>
      <Field
        label="Description"
        hint="What it is, in one or two plain sentences."
        aside={`${description.length} of 600`}
        error={fieldError('description')}
      >
        {(control) => (
          <TextArea
            {...control}
            value={description}
            maxLength={600}
            onChange={(x) => form.set({ description: x.target.value })}
          />
        )}
      </Field>
      <Field
        label="Facts"
        hint="Short, concrete and true: they are the proof in the ad. Enter ends one."
        error={fieldError('facts')}
      >
        {(control) => (
          <TagInput
            control={control}
            value={facts}
            most={8}
            maxLength={80}
            placeholder={facts.length ? 'One more' : 'Cold for 24 hours'}
            onChange={(next) => form.set({ facts: next })}
          />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Slogan" hint="If there is one. It signs off the ad." error={fieldError('tagline')}>
          {(control) => (
            <Input
              {...control}
              value={tagline}
              maxLength={80}
              onChange={(x) => form.set({ tagline: x.target.value })}
            />
          )}
        </Field>
        <Field label="Web address" hint="It stands on the last picture." error={fieldError('url')}>
          {(control) => (
            <Input
              {...control}
              value={url}
              maxLength={80}
              inputMode="url"
              autoCapitalize="none"
              placeholder="example.com"
              onChange={(x) => form.set({ url: x.target.value })}
            />
          )}
        </Field>
      </div>
    </Section>
  );
}
