import { useMutation } from '@tanstack/react-query';

import { Problem } from '@/api/problem';
import { supabase } from '@/api/session';

type Credentials = { email: string; password: string };

async function gate() {
  const client = await supabase();
  if (!client) throw new Problem(-1, { title: 'Nobody is asked', detail: 'This house has no sign-in.' });
  return client.auth;
}

const refuse = (error: { message: string; status?: number | undefined } | null) => {
  if (error)
    throw new Problem(error.status ?? 0, {
      title: 'Not signed in',
      detail: `${error.message.replace(/\.$/, '')}.`,
    });
};

/** Signs in with a password. */
export function useSignIn() {
  return useMutation({
    mutationFn: async (who: Credentials) => refuse((await (await gate()).signInWithPassword(who)).error),
  });
}

/** Has a link sent by mail that signs in whoever opens it; it leads to `back`. */
export function useSendLink(back: string) {
  return useMutation({
    mutationFn: async (email: string) => {
      const emailRedirectTo = new URL(back, window.location.origin).href;
      refuse((await (await gate()).signInWithOtp({ email, options: { emailRedirectTo } })).error);
    },
  });
}
