import { paths } from '@/shared/lib/paths';
import { ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Page } from '@/shared/ui/page';

/** An address that leads nowhere. */
export function Component() {
  return (
    <Page title="Nothing here" narrow>
      <EmptyState
        title="This address leads nowhere"
        action={<ButtonLink to={paths.campaigns}>Go to your campaigns</ButtonLink>}
      >
        Perhaps it was typed by hand, or what was here has been removed.
      </EmptyState>
    </Page>
  );
}
