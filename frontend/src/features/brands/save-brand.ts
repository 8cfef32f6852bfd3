import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { api, ifMatch, take } from '@/api/client';
import { keys } from '@/api/keys';
import { toProblem } from '@/api/problem';
import type { Brand, BrandPatch, BrandWords } from '@/api/types';

/** What was answered is what there is. */
export function rememberBrand(client: QueryClient, brand: Brand) {
  client.setQueryData(keys.brand(brand.id), brand);
  void client.invalidateQueries({ queryKey: [...keys.brands, 'list'] });
}

/** Makes a brand; its pictures follow. */
export function useCreateBrand() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: BrandWords) => take(api.POST('/api/brands', { body: words })),
    onSuccess: (brand) => rememberBrand(client, brand),
  });
}

type Edit = { version: number; patch: BrandPatch };

/** Changes what a brand says of itself. Whoever was slower gets the newer one to read. */
export function useEditBrand(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, patch }: Edit) =>
      take(
        api.PATCH('/api/brands/{id}', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: patch,
        }),
      ),
    onSuccess: (brand) => rememberBrand(client, brand),
    onError: (error) => {
      if (toProblem(error).stale) void client.invalidateQueries({ queryKey: keys.brand(id) });
    },
  });
}
