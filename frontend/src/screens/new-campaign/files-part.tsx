import { X } from 'lucide-react';

import type { Brief } from '@/api/types';
import { languages, resolutions } from '@/features/briefs/words';
import { languageName } from '@/features/formats/words';
import { Field } from '@/shared/ui/field';
import { Select } from '@/shared/ui/select';

import { FormatCards } from './format-cards';
import { Lit, Part } from './part';
import type { PartProps } from './use-brief';

type FilesPartProps = PartProps & { picture: string | null; color: string };

const resolutionOptions = resolutions.map((x) => ({
  value: String(x),
  label: `${x} pixels on the short side${x === 1080 ? ', for publishing' : x === 360 ? ', for a quick look' : ''}`,
}));

/** Which files are delivered. */
export function FilesPart({ state, picture, color }: FilesPartProps) {
  const { brief } = state;
  const left = languages.filter((x) => !brief.languages.includes(x));
  return (
    <Part title="What you get">
      <Lit state={state} field="formats">
        <FormatCards state={state} picture={picture} color={color} />
      </Lit>
      <Lit state={state} field="resolution">
        <Field label="Sharpness" error={state.error('resolution')}>
          {(control) => (
            <Select
              {...control}
              value={String(brief.resolution)}
              options={resolutionOptions}
              onChange={(x) => state.set({ resolution: Number(x.target.value) as Brief['resolution'] })}
            />
          )}
        </Field>
      </Lit>
      <Lit state={state} field="languages">
        <Field
          label="Languages"
          hint={
            brief.languages.some((x) => x !== 'en')
              ? 'Without a paid voice, languages other than English have captions but no speech.'
              : 'Every language is a file of its own for each shape.'
          }
          error={state.error('languages')}
        >
          {(control) => (
            <div className="flex flex-wrap items-center gap-1.5">
              {brief.languages.map((x) => (
                <span key={x} className="inline-flex min-h-9 items-center rounded-sm bg-hover pl-3">
                  {languageName(x)}
                  {brief.languages.length > 1 ? (
                    <button
                      type="button"
                      aria-label={`Remove ${languageName(x)}`}
                      onClick={() => state.set({ languages: brief.languages.filter((y) => y !== x) })}
                      className="mx-1 inline-flex size-7 items-center justify-center rounded-sm text-ink-2 hover:text-ink pointer-coarse:size-9"
                    >
                      <X aria-hidden className="size-3.5" />
                    </button>
                  ) : (
                    <span className="w-3" />
                  )}
                </span>
              ))}
              <Select
                {...control}
                className="w-44"
                value=""
                options={[
                  { value: '', label: 'Add a language' },
                  ...left.map((x) => ({ value: x, label: languageName(x) })),
                ]}
                onChange={({ target }) => {
                  const next = languages.find((x) => x === target.value);
                  if (next) state.set({ languages: [...brief.languages, next] });
                }}
              />
            </div>
          )}
        </Field>
      </Lit>
    </Part>
  );
}
