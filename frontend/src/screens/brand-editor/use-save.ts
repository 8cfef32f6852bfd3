import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import type { Brand } from '@/api/types';
import { patchOf, wordsOf } from '@/features/brands/brand-form';
import { useCreateBrand, useEditBrand } from '@/features/brands/save-brand';
import { paths } from '@/shared/lib/paths';
import { toast } from '@/shared/lib/toast';

import type { BrandFormState } from './use-brand-form';

/** Puts the first field that is wrong under the cursor. */
function goToError() {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus());
}

/** Saves the words of a brand, or makes it. */
export function useSave(brand: Brand | undefined, form: BrandFormState) {
  const navigate = useNavigate();
  const create = useCreateBrand();
  const edit = useEditBrand(brand?.id ?? '');
  const [made, setMade] = useState<string>();
  const error = create.error ?? edit.error;

  // Goes on only once the form knows that nothing is unsaved: before, the guard would ask.
  useEffect(() => {
    if (made) void navigate(paths.brand(made), { replace: true, state: { made: true } });
  }, [made, navigate]);

  const save = () => {
    if (!form.ready()) return goToError();
    create.reset();
    edit.reset();
    if (brand) {
      edit.mutate(
        { version: form.version, patch: patchOf(form.base, form.form) },
        {
          onSuccess: (next) => {
            form.saved(next);
            toast('Saved');
          },
          onError: goToError,
        },
      );
    } else {
      create.mutate(wordsOf(form.form), {
        onSuccess: (next) => {
          form.saved(next);
          setMade(next.id);
          toast(`${next.title} is there`);
        },
        onError: goToError,
      });
    }
  };
  return {
    save,
    saving: create.isPending || edit.isPending,
    problem: error ? toProblem(error) : undefined,
  };
}
