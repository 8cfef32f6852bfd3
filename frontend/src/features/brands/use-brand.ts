import { skipToken, useQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** One brand; `new` is none yet. */
export function useBrand(id: string) {
  return useQuery({
    queryKey: keys.brand(id),
    queryFn:
      id === 'new'
        ? skipToken
        : ({ signal }) => take(api.GET('/api/brands/{id}', { params: { path: { id } }, signal })),
  });
}
