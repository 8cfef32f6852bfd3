import type { Status } from '@/api/types';
import { Badge } from '@/shared/ui/badge';

import { statusWords } from './status';

/** Where a campaign stands, in a word. */
export function StatusBadge({ status }: { status: Status }) {
  const { word, tone } = statusWords[status];
  return <Badge tone={tone}>{word}</Badge>;
}
