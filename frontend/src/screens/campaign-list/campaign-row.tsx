import { Link } from 'react-router-dom';

import { mediaUrl } from '@/api/client';
import type { CampaignLine } from '@/api/types';
import { StatusBadge } from '@/features/campaigns/status-badge';
import { ago } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { Money } from '@/shared/ui/money';

import { CampaignMenu } from './campaign-menu';

type CampaignRowProps = { campaign: CampaignLine };

/** A campaign as a line: what it looks like, where it stands, what it cost. */
export function CampaignRow({ campaign }: CampaignRowProps) {
  const still = mediaUrl(campaign.still_url);
  return (
    <li className="relative flex items-center gap-3 py-3 hover:bg-hover sm:gap-4">
      <span className="aspect-video w-16 shrink-0 overflow-hidden rounded-sm bg-sunken sm:w-24">
        {still && <img src={still} alt="" loading="lazy" className="size-full object-cover" />}
      </span>
      <div className="min-w-0 grow">
        <Link
          to={paths.campaign(campaign.id)}
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {campaign.title}
        </Link>
        <p className="truncate text-xs text-ink-3">
          {campaign.brand.title}
          {campaign.updated_at && <> · {ago(campaign.updated_at)}</>}
        </p>
        {campaign.reason && <p className="mt-1 line-clamp-2 text-xs text-ink-2">{campaign.reason}</p>}
      </div>
      <span className="hidden w-20 text-right sm:block">
        <Money micros={campaign.spent_micros} free="Free" />
      </span>
      <StatusBadge status={campaign.status} />
      <CampaignMenu campaign={campaign} />
    </li>
  );
}
