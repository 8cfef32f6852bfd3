import type { Brand, BrandPatch, BrandWords } from '@/api/types';

export type Pair = { written: string; said: string };

/** What a brand says of itself, as it is edited. */
export type BrandForm = {
  title: string;
  description: string;
  tagline: string;
  tone: string;
  url: string;
  font: string;
  colors: { primary: string; accent: string; background: string; text: string };
  facts: string[];
  banned_words: string[];
  pronunciation: Pair[];
};

export const emptyForm: BrandForm = {
  title: '',
  description: '',
  tagline: '',
  tone: '',
  url: '',
  font: 'Inter',
  colors: { primary: '#1f2a44', accent: '#e0a458', background: '#f5f1ea', text: '#16181d' },
  facts: [],
  banned_words: [],
  pronunciation: [],
};

/** Each field as people read it. */
export const fieldWords: Record<keyof BrandForm, string> = {
  title: 'Name',
  description: 'Description',
  tagline: 'Slogan',
  tone: 'Tone of voice',
  url: 'Web address',
  font: 'Font',
  colors: 'Colours',
  facts: 'Facts',
  banned_words: 'Words to avoid',
  pronunciation: 'How it is said',
};

const fields = Object.keys(fieldWords) as (keyof BrandForm)[];

export function formOf(brand: Brand): BrandForm {
  const { title = '', description, tagline = '', tone = '', url = '', font = emptyForm.font } = brand;
  const { facts = [], banned_words = [] } = brand;
  const pronunciation = Object.entries(brand.pronunciation ?? {}).map(([written, said]) => ({
    written,
    said,
  }));
  const { primary, accent, background, text } = brand.colors;
  const colors = { primary, accent, background, text };
  return { title, description, tagline, tone, url, font, colors, facts, banned_words, pronunciation };
}

/** Plain values are the same if they are written the same. */
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export function changed(from: BrandForm, to: BrandForm): (keyof BrandForm)[] {
  return fields.filter((x) => !same(from[x], to[x]));
}

/** The fields of `form`, as the API takes them. */
export function wordsOf(form: BrandForm): BrandWords {
  const pairs = form.pronunciation.filter((x) => x.written.trim() || x.said.trim());
  return {
    ...form,
    title: form.title.trim(),
    pronunciation: Object.fromEntries(pairs.map((x) => [x.written.trim(), x.said.trim()])),
  };
}

export function patchOf(base: BrandForm, form: BrandForm): BrandPatch {
  const words = wordsOf(form);
  return Object.fromEntries(changed(base, form).map((x) => [x, words[x]]));
}

/**
 * Takes over what somebody else changed from `base` to `theirs` meanwhile, except where `mine` changed the same
 * field to something else: those are named.
 */
export function merge(base: BrandForm, mine: BrandForm, theirs: BrandForm) {
  const touched = changed(base, mine);
  const kept = Object.fromEntries(touched.map((x) => [x, mine[x]]));
  const clash = changed(base, theirs).filter((x) => touched.includes(x) && !same(mine[x], theirs[x]));
  return { form: { ...theirs, ...kept } as BrandForm, clash };
}

export type FormErrors = Partial<Record<keyof BrandForm, string>>;

/** What is to be mended before it can be saved. */
export function check(form: BrandForm): FormErrors {
  const errors: FormErrors = {};
  if (!form.title.trim()) errors.title = 'Give the brand a name.';
  if (Object.values(form.colors).some((x) => !/^#[0-9a-f]{6}$/i.test(x))) {
    errors.colors = 'Write a colour as # and six digits, like #1f2a44.';
  }
  if (!form.font.trim()) errors.font = 'Choose a font.';
  const pairs = form.pronunciation.map((x) => [x.written.trim(), x.said.trim()] as const);
  const words = pairs.map(([written]) => written).filter(Boolean);
  if (pairs.some(([written, said]) => Boolean(written) !== Boolean(said))) {
    errors.pronunciation = 'Fill in both sides of each line, or remove it.';
  } else if (new Set(words).size < words.length) {
    errors.pronunciation = 'A word is there twice. Remove one of the lines.';
  }
  return errors;
}
