import type { Problem } from '@/api/problem';
import { cx } from '@/shared/lib/cx';
import { Button } from '@/shared/ui/button';

import type { BrandFormState } from './use-brand-form';

type SaveBarProps = {
  fresh: boolean;
  form: BrandFormState;
  saving: boolean;
  problem: Problem | undefined;
};

/** What a problem means here. Who was slower is told what happened to their words: nothing. */
function explain(problem: Problem): string {
  if (problem.stale) return 'Somebody saved this brand a moment ago. Look at what changed, then save again.';
  return problem.fields.length ? 'Something is to be mended above.' : problem.detail;
}

/** Says whether something is unsaved, and saves it; always in reach. */
export function SaveBar({ fresh, form, saving, problem }: SaveBarProps) {
  const wrong = Object.keys(form.errors).length > 0;
  const says = problem ? explain(problem) : wrong ? 'Something is to be mended above.' : null;
  if (!fresh && !form.dirty && !says && !saving) return null;
  return (
    <div
      className={cx(
        'flex flex-wrap items-center gap-2 rounded border border-line bg-raised px-4 py-3',
        (form.dirty || says) && 'sticky bottom-18 z-10 animate-rise shadow-lift md:bottom-4',
      )}
    >
      <p role="status" className={`min-w-0 grow basis-24 ${says ? 'text-danger' : 'text-ink-2'}`}>
        {says ?? (fresh ? 'Not saved yet' : 'Unsaved changes')}
      </p>
      {!fresh && (
        <Button look="quiet" onClick={form.discard} disabled={!form.dirty || saving}>
          Discard
        </Button>
      )}
      <Button type="submit" look="primary" busy={saving}>
        {fresh ? 'Create the brand' : 'Save'}
      </Button>
    </div>
  );
}
