import { Clapperboard, Gauge, Palette, Plus, type LucideIcon } from 'lucide-react';

import { paths } from '@/shared/lib/paths';

export type Place = { to: string; label: string; icon: LucideIcon; keys: string; operator?: boolean };

/** Where one can go from everywhere. */
export const places: Place[] = [
  { to: paths.campaigns, label: 'Campaigns', icon: Clapperboard, keys: 'g c' },
  { to: paths.brands, label: 'Brands', icon: Palette, keys: 'g b' },
  { to: paths.newCampaign(), label: 'New ad', icon: Plus, keys: 'n' },
  { to: paths.operator, label: 'Operator', icon: Gauge, keys: 'g o', operator: true },
];
