import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { Problem, toProblem } from '@/api/problem';
import type { Brand, Picture } from '@/api/types';
import { upload, versionOf } from '@/api/upload';
import { removeLater } from '@/shared/lib/removal';
import { toast } from '@/shared/lib/toast';

import { refuseInside } from './uploads';

type Pictures = { items: Picture[] };

/** Puts pictures into the brand we hold. If it skipped a version, somebody else changed more than pictures. */
function rememberPictures(client: QueryClient, brand: string, items: Picture[], version: number) {
  const key = keys.brand(brand);
  const old = client.getQueryData<Brand>(key);
  const ours = old !== undefined && (version === old.version || version === old.version + 1);
  if (old) client.setQueryData<Brand>(key, { ...old, images: items, version: ours ? version : old.version });
  if (!ours) void client.invalidateQueries({ queryKey: key });
  void client.invalidateQueries({ queryKey: [...keys.brands, 'list'] });
}

/** Sends one picture; `key` names the sending, so that trying again adds it once. */
export function useSendPicture() {
  const client = useQueryClient();
  return async (brand: string, file: File, key: string, onProgress: (share: number) => void) => {
    const wrong = await refuseInside(file);
    if (wrong) throw new Problem(422, { title: 'Unusable file', detail: wrong });
    const path = `/api/brands/${encodeURIComponent(brand)}/images`;
    const { body, version } = await upload<Pictures>({ method: 'POST', path, file, key, onProgress });
    rememberPictures(client, brand, body.items, version);
  };
}

/** The pictures as they will stand once one is at `to` (from 0). */
export function moved(items: Picture[], id: string, to: number): Picture[] {
  const rest = items.filter((x) => x.id !== id);
  const it = items.find((x) => x.id === id);
  if (!it) return items;
  return [...rest.slice(0, to), it, ...rest.slice(to)].map((x, at) => ({
    ...x,
    position: at + 1,
    primary: at === 0,
  }));
}

type Edit = { image: string; position?: number; caption?: string };

/** Moves or captions a picture: seen at once, taken back if the server refuses. One after the other. */
export function useEditPicture(brand: string) {
  const client = useQueryClient();
  const key = keys.brand(brand);
  return useMutation({
    scope: { id: `pictures-${brand}` },
    mutationFn: ({ image, ...body }: Edit) =>
      api.PATCH('/api/brands/{id}/images/{image}', { params: { path: { id: brand, image } }, body }),
    onMutate: ({ image, position, caption }) => {
      const draw = (items: Picture[]) => {
        const at = position === undefined ? items : moved(items, image, position - 1);
        return caption === undefined ? at : at.map((x) => (x.id === image ? { ...x, caption } : x));
      };
      client.setQueryData<Brand>(key, (old) => old && { ...old, images: draw(old.images) });
    },
    onSuccess: ({ data, response }) => {
      // Another change is on its way and already drawn: its answer is the newer one.
      if (client.isMutating({ mutationKey: ['pictures', brand] }) > 1) return;
      if (data) rememberPictures(client, brand, data.items, versionOf(response.headers.get('ETag')));
    },
    mutationKey: ['pictures', brand],
    onError: (error) => {
      toast(`The pictures are as before. ${toProblem(error).detail}`, { tone: 'danger' });
      void client.invalidateQueries({ queryKey: key });
    },
  });
}

/** Takes a picture away; for a while it can be undone. */
export function useRemovePicture(brand: string) {
  const client = useQueryClient();
  return (image: string) =>
    removeLater({
      key: image,
      text: 'Picture removed',
      commit: async () => {
        const path = { id: brand, image };
        const { data, response } = await api.DELETE('/api/brands/{id}/images/{image}', {
          params: { path },
          keepalive: true,
        });
        if (data) rememberPictures(client, brand, data.items, versionOf(response.headers.get('ETag')));
      },
    });
}
