import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import type { Brand } from '@/api/types';
import { upload } from '@/api/upload';

import { rememberBrand } from './save-brand';

/** Sets the logo. */
export function useSetLogo(brand: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const path = `/api/brands/${encodeURIComponent(brand)}/logo`;
      return (await upload<Brand>({ method: 'PUT', path, file })).body;
    },
    onSuccess: (next) => rememberBrand(client, next),
  });
}

/** Takes the logo away. */
export function useRemoveLogo(brand: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.DELETE('/api/brands/{id}/logo', { params: { path: { id: brand } } })),
    onSuccess: (next) => rememberBrand(client, next),
  });
}
