import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';

export type Batch = {
  text: string;
  type: 'text/csv' | 'application/jsonl';
  /** The brand of rows that name none. */
  brand?: string | undefined;
  start: boolean;
  /** The same file sent again under the same key makes nothing twice. */
  key: string;
};

/** Makes a campaign of each row. */
export function useUploadBatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, type, brand, start, key }: Batch) =>
      take(
        api.POST('/api/campaigns/batch', {
          params: { query: { brand_id: brand, start }, header: { 'Idempotency-Key': key } },
          headers: { 'Content-Type': type },
          body: text,
          bodySerializer: (body: string) => body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.campaigns }),
  });
}

/** JSON lines begin with a brace, whatever the file is called. */
export function batchType(text: string): Batch['type'] {
  return text.trimStart().startsWith('{') ? 'application/jsonl' : 'text/csv';
}

/** How many rows a file seems to have; quoted line breaks make it fewer. */
export function rowsOf(text: string): number {
  const lines = text.split('\n').filter((x) => x.trim()).length;
  return batchType(text) === 'text/csv' ? Math.max(0, lines - 1) : lines;
}
