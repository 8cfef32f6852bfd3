import { Navigate } from 'react-router-dom';

import type { Status } from '@/api/types';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { paths } from '@/shared/lib/paths';
import { useParam } from '@/shared/lib/use-param';

const pages: Record<Status, (id: string) => string> = {
  draft: paths.brief,
  pending: paths.production,
  generating: paths.production,
  needs_attention: paths.production,
  failed: paths.production,
  canceled: paths.production,
  completed: paths.films,
};

/** Goes to the page of a campaign where something is to be seen or done now. */
export function Component() {
  const id = useParam('campaign');
  const { data } = useCampaign(id);
  if (!data) return null;
  const page = data.status === 'draft' && data.scenes.length > 0 ? paths.storyline : pages[data.status];
  return <Navigate to={page(id)} replace />;
}
