import type { Campaign } from '@/api/types';
import { paths } from '@/shared/lib/paths';
import { ButtonLink } from '@/shared/ui/button';

/** Why nothing can be edited now, and where to go instead. */
export function Closed({ campaign, writing }: { campaign: Campaign; writing: boolean }) {
  return (
    <div
      role="status"
      className="mb-5 flex flex-wrap items-center justify-between gap-3 rounded border border-line bg-surface px-4 py-3"
    >
      <p className="max-w-prose">
        {writing
          ? 'The storyline is being written anew. Locked scenes stay; the others change in a moment.'
          : 'The ad is being made from this storyline. Pause or cancel production to change it.'}
      </p>
      {!writing && (
        <ButtonLink size="sm" to={paths.production(campaign.id)}>
          Go to production
        </ButtonLink>
      )}
    </div>
  );
}
