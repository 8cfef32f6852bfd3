import { Mail } from 'lucide-react';
import { useState, type FormEvent } from 'react';

import { toProblem } from '@/api/problem';
import { useSendLink, useSignIn } from '@/features/session/sign-in';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';

type SignInFormProps = {
  /** Where the link of the mail leads. */
  back: string;
};

/** E-mail with password, or a link by mail. What follows a success is up to the session. */
export function SignInForm({ back }: SignInFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);
  const signIn = useSignIn();
  const sendLink = useSendLink(back);
  const error = signIn.error ?? sendLink.error;

  const address = () => {
    if (/.@./.test(email)) return email.trim();
    setMissing('email');
    return null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(null);
    const to = address();
    if (!to) return;
    if (!password) return setMissing('password');
    sendLink.reset();
    signIn.mutate({ email: to, password });
  };
  const link = () => {
    setMissing(null);
    const to = address();
    if (!to) return;
    signIn.reset();
    sendLink.mutate(to);
  };

  if (sendLink.isSuccess) {
    return (
      <p role="status" className="rounded border border-line bg-surface p-4">
        A link is on its way to <strong>{email.trim()}</strong>. Open it on this device; you may close this
        page.
      </p>
    );
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field
        label="E-mail"
        error={missing === 'email' ? 'Give your e-mail address, like ann@example.com.' : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="email"
            value={email}
            onChange={(x) => setEmail(x.target.value)}
          />
        )}
      </Field>
      <Field
        label="Password"
        error={missing === 'password' ? 'Give your password, or have a link sent.' : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(x) => setPassword(x.target.value)}
          />
        )}
      </Field>
      {error && (
        <p role="alert" className="text-danger">
          {toProblem(error).detail}
        </p>
      )}
      <Button type="submit" look="primary" busy={signIn.isPending}>
        Sign in
      </Button>
      <Button look="quiet" icon={<Mail />} busy={sendLink.isPending} onClick={link}>
        Send me a link instead
      </Button>
    </form>
  );
}
