import { Navigate, useSearchParams } from 'react-router-dom';

import { useSession } from '@/features/session/use-session';
import { paths } from '@/shared/lib/paths';
import { ButtonLink } from '@/shared/ui/button';
import { Mark } from '@/shared/ui/mark';
import { Page } from '@/shared/ui/page';

import { SignInForm } from './sign-in-form';

/** Only addresses of our own: a link must not lead whoever signs in somewhere else. */
function inside(from: string | null): string {
  return from?.startsWith('/') && !/^\/[/\\]/.test(from) ? from : paths.home;
}

/** Signs in; where nobody is asked, says so and goes on. */
export function Component() {
  const session = useSession();
  const [query] = useSearchParams();
  const back = inside(query.get('from'));

  if (session === 'in') return <Navigate to={back} replace />;
  return (
    <main className="mx-auto max-w-md pt-[10vh]">
      <div className="flex items-center gap-2.5 px-4 text-base font-semibold tracking-tight md:px-8">
        <Mark className="size-7" />
        AdCraft
      </div>
      {session === 'local' ? (
        <Page
          title="No sign-in needed"
          lead="AdCraft runs for one person here: nobody is asked who they are."
        >
          <ButtonLink look="primary" to={back}>
            Go on
          </ButtonLink>
        </Page>
      ) : (
        <Page title="Sign in" lead="To your brands, campaigns and films.">
          <SignInForm back={back} />
        </Page>
      )}
    </main>
  );
}
