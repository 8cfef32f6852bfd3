import type { SupabaseClient } from '@supabase/supabase-js';

import { env } from '@/shared/lib/env';
import { createStore } from '@/shared/lib/store';

/** Raised when the server no longer takes who we say we are. */
export const signedOut = createStore(false);

let client: Promise<SupabaseClient> | undefined;

/** Supabase's client, loaded when it is first needed; null: this house asks nobody who they are. */
export function supabase(): Promise<SupabaseClient> | null {
  const house = env.supabase;
  if (!house) return null;
  client ??= import('@supabase/supabase-js').then(({ createClient }) =>
    createClient(house.url, house.anonKey),
  );
  return client;
}

/** The token to send, refreshed if it ran out; null: none. */
export async function token(): Promise<string | null> {
  const { data } = (await (await supabase())?.auth.getSession()) ?? {};
  return data?.session?.access_token ?? null;
}
