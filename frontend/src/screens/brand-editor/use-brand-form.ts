import { useState } from 'react';

import type { Brand } from '@/api/types';
import {
  changed,
  check,
  emptyForm,
  formOf,
  merge,
  type BrandForm,
  type FormErrors,
} from '@/features/brands/brand-form';

type Held = {
  /** Of the document that the form began with. */
  version: number;
  base: BrandForm;
  form: BrandForm;
  /** What somebody else changed to something else meanwhile. */
  clash: (keyof BrandForm)[];
  /** Somebody else's words came in since the last save. */
  joined: boolean;
};

const begin = (brand: Brand | undefined): Held => {
  const base = brand ? formOf(brand) : emptyForm;
  return { version: brand?.version ?? 0, base, form: base, clash: [], joined: false };
};

/** Takes a newer document in without losing what is being typed. */
function take(held: Held, brand: Brand): Held {
  const theirs = formOf(brand);
  const version = brand.version;
  if (changed(held.base, theirs).length === 0) return { ...held, version };
  const { form, clash } = merge(held.base, held.form, theirs);
  return { version, base: theirs, form, clash, joined: held.version > 0 };
}

/** The words of a brand while they are edited. */
export function useBrandForm(brand: Brand | undefined) {
  const [held, hold] = useState(() => begin(brand));
  const [shown, setShown] = useState(false);
  if (brand && brand.version !== held.version) hold(take(held, brand));

  const errors: FormErrors = check(held.form);
  return {
    ...held,
    errors: shown ? errors : {},
    dirty: changed(held.base, held.form).length > 0,
    set: (to: Partial<BrandForm>) => hold((x) => ({ ...x, form: { ...x.form, ...to } })),
    discard: () => hold((x) => ({ ...x, form: x.base, clash: [], joined: false })),
    /** Lets the other side's words stand where both changed the same. */
    takeTheirs: () =>
      hold((x) => {
        const theirs = Object.fromEntries(x.clash.map((field) => [field, x.base[field]]));
        return { ...x, form: { ...x.form, ...theirs }, clash: [], joined: false };
      }),
    /** Shows what is to be mended; whether there is nothing. */
    ready: () => {
      setShown(true);
      return Object.keys(errors).length === 0;
    },
    /** What was saved is what the form begins with from now on. */
    saved: (next: Brand) => {
      setShown(false);
      hold((x) => {
        const base = formOf(next);
        const since = changed(held.form, x.form);
        const typed = Object.fromEntries(since.map((field) => [field, x.form[field]]));
        return { version: next.version, base, form: { ...base, ...typed }, clash: [], joined: false };
      });
    },
  };
}

export type BrandFormState = ReturnType<typeof useBrandForm>;
