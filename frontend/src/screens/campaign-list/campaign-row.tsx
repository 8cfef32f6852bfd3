import { Link } from 'react-router-dom';

import { mediaUrl } from '@/api/client';
import type { CampaignLine } from '@/api/types';
import { StatusBadge } from '@/features/campaigns/status-badge';
import { plainReason } from '@/features/jobs/names';
import { ago } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { FrameMark } from '@/shared/ui/mark';
import { Money } from '@/shared/ui/money';

import { CampaignMenu } from './campaign-menu';

type CampaignRowProps = { campaign: CampaignLine };

/** A campaign as a line: what it looks like, where it stands, what it cost. */
export function CampaignRow({ campaign }: CampaignRowProps) {
  const still = mediaUrl(campaign.still_url);
  const { status, spent_micros: spent } = campaign;
  return (
    <li className="relative flex flex-wrap items-start gap-x-3 gap-y-1.5 py-3 hover:bg-hover sm:flex-nowrap sm:items-center sm:gap-x-4">
      <span className="grid aspect-video w-16 shrink-0 place-items-center overflow-hidden rounded-sm bg-sunken text-ink-3 sm:w-24">
        {still ? (
          <img src={still} alt="" loading="lazy" className="size-full object-cover" />
        ) : (
          <FrameMark className="size-5" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to={paths.campaign(campaign.id)}
          className="block font-medium after:absolute after:inset-0 max-sm:line-clamp-2 sm:truncate"
        >
          {campaign.title}
        </Link>
        <p className="truncate text-xs text-ink-3">
          {campaign.brand.title}
          {campaign.updated_at && <> · {ago(campaign.updated_at)}</>}
        </p>
        {campaign.reason && (
          <p className="mt-1 line-clamp-2 text-xs text-ink-2">{plainReason(campaign.reason)}</p>
        )}
      </div>
      <span className="hidden w-20 shrink-0 text-right sm:block">
        {(spent > 0 || status === 'completed') && <Money micros={spent} free="Free" />}
      </span>
      <span className="shrink-0 max-sm:order-last max-sm:w-full max-sm:pl-19 sm:w-28">
        <StatusBadge status={status} />
      </span>
      <CampaignMenu campaign={campaign} />
    </li>
  );
}
