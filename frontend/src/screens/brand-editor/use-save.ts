import { useNavigate } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import type { Brand } from '@/api/types';
import { patchOf, wordsOf } from '@/features/brands/brand-form';
import { useCreateBrand, useEditBrand } from '@/features/brands/save-brand';
import { paths } from '@/shared/lib/paths';
import { toast } from '@/shared/lib/toast';
import { stays } from '@/shared/lib/use-leave-guard';

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
  const error = create.error ?? edit.error;

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
          void navigate(paths.brand(next.id), { replace: true, state: stays });
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
