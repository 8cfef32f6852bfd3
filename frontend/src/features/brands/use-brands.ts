import { useInfiniteQuery } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

/** Your brands, the newest first, page by page. */
export function useBrands() {
  return useInfiniteQuery({
    queryKey: [...keys.brands, 'list'],
    queryFn: ({ pageParam, signal }) =>
      take(api.GET('/api/brands', { params: { query: { limit: 50, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
