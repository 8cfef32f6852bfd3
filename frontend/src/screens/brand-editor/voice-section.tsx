import { cx } from '@/shared/lib/cx';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { TagInput } from '@/shared/ui/tag-input';

import { PairList } from './pair-list';
import { Section, type SectionProps } from './section';

const tones = ['Warm', 'Unhurried', 'Confident', 'Playful', 'Plain', 'Precise'];

/** How the brand speaks. */
export function VoiceSection({ form, fieldError }: SectionProps) {
  const { tone, banned_words, pronunciation } = form.form;
  const said = tone
    .split(',')
    .map((x) => x.trim())
    .filter(Boolean);
  const has = (word: string) => said.some((x) => x.toLowerCase() === word.toLowerCase());
  const toggle = (word: string) => {
    const next = has(word) ? said.filter((x) => x.toLowerCase() !== word.toLowerCase()) : [...said, word];
    form.set({ tone: next.join(', ').slice(0, 120) });
  };
  return (
    <Section title="How it speaks">
      <div className="grid gap-2">
        <Field label="Tone of voice" error={fieldError('tone')}>
          {(control) => (
            <Input
              {...control}
              value={tone}
              maxLength={120}
              placeholder="warm, unhurried"
              onChange={(x) => form.set({ tone: x.target.value })}
            />
          )}
        </Field>
        <div role="group" aria-label="Suggestions for the tone" className="flex flex-wrap gap-1.5">
          {tones.map((x) => (
            <button
              key={x}
              type="button"
              aria-pressed={has(x)}
              onClick={() => toggle(x)}
              className={cx(
                'min-h-7 rounded-full border px-2.5 text-xs transition-colors pointer-coarse:min-h-10',
                has(x)
                  ? 'border-transparent bg-accent-soft text-accent-text'
                  : 'border-line text-ink-2 hover:bg-hover',
              )}
            >
              {x}
            </button>
          ))}
        </div>
      </div>
      <Field
        label="Words to avoid"
        hint="Ads never use them. Enter or a comma ends one."
        error={fieldError('banned_words')}
      >
        {(control) => (
          <TagInput
            control={control}
            value={banned_words}
            most={50}
            maxLength={40}
            placeholder={banned_words.length ? 'One more' : 'cheap, best'}
            onChange={(next) => form.set({ banned_words: next })}
          />
        )}
      </Field>
      <PairList
        pairs={pronunciation}
        error={form.errors.pronunciation ?? fieldError('pronunciation')}
        onChange={(next) => form.set({ pronunciation: next })}
      />
    </Section>
  );
}
