import type { Edits } from './save-brief';

export type BriefErrors = Partial<Record<keyof Edits, string>>;

export const longestIdea = 160;
export const mostIdeas = 8;

/** What is to be mended in edits before they can be saved. */
export function checkBrief({ call_to_action, seconds, ideas, colors, cap_micros }: Edits): BriefErrors {
  const errors: BriefErrors = {};
  if (call_to_action !== undefined && !call_to_action.trim()) {
    errors.call_to_action = 'Say what people should do, like “Order yours today”.';
  }
  if (seconds !== undefined && !(Number.isInteger(seconds) && seconds >= 6 && seconds <= 60)) {
    errors.seconds = 'An ad lasts 6 to 60 whole seconds.';
  }
  if (ideas && ideas.length > mostIdeas) errors.ideas = `At most ${mostIdeas} lines; join or remove some.`;
  const long = ideas?.findIndex((x) => x.length > longestIdea) ?? -1;
  if (long >= 0) errors.ideas = `Line ${long + 1} is too long: at most ${longestIdea} letters.`;
  if (colors?.some((x) => !/^#[0-9a-f]{6}$/i.test(x))) {
    errors.colors = 'Write a colour as # and six digits, like #e8a33d.';
  }
  if (cap_micros !== undefined && !(Number.isSafeInteger(cap_micros) && cap_micros >= 0)) {
    errors.cap_micros = 'Give an amount in dollars, like 5 or 12.50.';
  }
  return errors;
}
