import { Copy, MoreHorizontal, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import type { CampaignLine } from '@/api/types';
import { useDuplicate } from '@/features/campaigns/duplicate';
import { useRemoveCampaign } from '@/features/campaigns/remove-campaign';
import { moving } from '@/features/campaigns/status';
import { paths } from '@/shared/lib/paths';
import { toast } from '@/shared/lib/toast';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuItem } from '@/shared/ui/menu';

/** What can be done with a campaign without opening it. */
export function CampaignMenu({ campaign }: { campaign: CampaignLine }) {
  const { id, title, status } = campaign;
  const navigate = useNavigate();
  const duplicate = useDuplicate();
  const remove = useRemoveCampaign();
  // The server keeps what is being made: money may be on its way for it.
  const busy = moving(status) || status === 'needs_attention';
  const copy = () =>
    duplicate.mutate(campaign, {
      onSuccess: (made) => {
        toast(`“${made.title}” is a draft of its own`);
        void navigate(paths.campaign(made.id));
      },
      onError: (error) => toast(`Not copied. ${toProblem(error).detail}`, { tone: 'danger' }),
    });
  return (
    // Above the link that covers the line.
    <span className="relative z-10">
      <Menu
        label={`More about ${title}`}
        trigger={<IconButton label={`More about ${title}`} icon={<MoreHorizontal />} />}
      >
        <MenuItem icon={<Copy />} disabled={duplicate.isPending} onSelect={copy}>
          Duplicate
        </MenuItem>
        <MenuItem danger icon={<Trash2 />} disabled={busy} onSelect={() => remove({ id, title })}>
          {busy ? 'Remove (cancel it first)' : 'Remove'}
        </MenuItem>
      </Menu>
    </span>
  );
}
