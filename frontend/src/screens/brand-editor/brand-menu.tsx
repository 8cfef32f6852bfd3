import { MoreHorizontal, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router-dom';

import type { Brand } from '@/api/types';
import { useRemoveBrand } from '@/features/brands/remove-brand';
import { paths } from '@/shared/lib/paths';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuItem } from '@/shared/ui/menu';

/** What else can be done with a brand. */
export function BrandMenu({ brand }: { brand: Brand }) {
  const remove = useRemoveBrand();
  const navigate = useNavigate();
  return (
    <Menu
      label="More about this brand"
      trigger={<IconButton label="More about this brand" icon={<MoreHorizontal />} />}
    >
      <MenuItem
        danger
        icon={<Trash2 />}
        onSelect={() => {
          remove({ id: brand.id, title: brand.title ?? 'The brand' });
          void navigate(paths.brands);
        }}
      >
        Remove the brand
      </MenuItem>
    </Menu>
  );
}
