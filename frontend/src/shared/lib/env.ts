/** A setting of the build; what is missing is empty. */
const setting = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** `example.com/` and `https://example.com` mean the same house; nothing means the one that served this page. */
export function origin(value: string): string {
  const bare = value.trim().replace(/\/+$/, '');
  if (!bare || /^https?:\/\//.test(bare)) return bare;
  const scheme = /^(localhost|127\.|\[::1\])/.test(bare) ? 'http' : 'https';
  return `${scheme}://${bare}`;
}

const supabase = origin(setting(import.meta.env.VITE_SUPABASE_URL));

/** What the build was told. */
export const env = {
  /** Where the API is, without a slash at the end; empty: where this page came from. */
  apiUrl: origin(setting(import.meta.env.VITE_API_URL)),
  /** Where people sign in; null: the house asks nobody. */
  supabase: supabase ? { url: supabase, anonKey: setting(import.meta.env.VITE_SUPABASE_ANON_KEY) } : null,
};
