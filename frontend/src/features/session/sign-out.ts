import { supabase } from '@/api/session';

/** Forgets who was here, in this browser. */
export async function signOut(): Promise<void> {
  await (await supabase())?.auth.signOut({ scope: 'local' });
}
