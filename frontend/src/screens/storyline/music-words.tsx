import type { Film } from '@/features/storyline/draft';
import type { Draft } from '@/features/storyline/use-draft';
import { Field } from '@/shared/ui/field';
import { TextArea } from '@/shared/ui/input';

type MusicWordsProps = { film: Film; closed: boolean; edit: Draft['edit'] };

/** What the music is asked to be. */
export function MusicWords({ film, closed, edit }: MusicWordsProps) {
  return (
    <section aria-label="Music" className="mt-3 rounded border border-line bg-surface p-4">
      <Field label="Music" hint="What the music should be, in words. It runs under all scenes.">
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            maxLength={1000}
            readOnly={closed}
            value={film.music_prompt}
            onChange={(event) => {
              const music_prompt = event.target.value;
              edit((old) => ({ ...old, music_prompt }), 'music');
            }}
          />
        )}
      </Field>
    </section>
  );
}
