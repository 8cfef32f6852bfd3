import { fieldWords } from '@/features/brands/brand-form';
import { Button } from '@/shared/ui/button';

import type { BrandFormState } from './use-brand-form';

/** Somebody else edits the same brand: what came in, and where the two differ. */
export function ClashNote({ form }: { form: BrandFormState }) {
  if (!form.joined) return null;
  const fields = form.clash.map((x) => fieldWords[x]).join(', ');
  return (
    <div role="status" className="rounded bg-accent-soft p-4 text-accent-text">
      <p>
        Somebody else changed this brand while you were here. Their changes are in the form.
        {fields && (
          <>
            {' '}
            You both changed <strong>{fields}</strong>: yours is shown, and replaces theirs when you save.
          </>
        )}
      </p>
      {fields && (
        <Button size="sm" className="mt-3" onClick={form.takeTheirs}>
          Take theirs instead
        </Button>
      )}
    </div>
  );
}
