import { useState } from 'react';

import { newKey } from '@/api/client';
import { toProblem } from '@/api/problem';
import { useBrands } from '@/features/brands/use-brands';
import { batchType, rowsOf, useUploadBatch } from '@/features/campaigns/upload-batch';
import { count } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { Field } from '@/shared/ui/field';
import { Select } from '@/shared/ui/select';
import { Switch } from '@/shared/ui/switch';

import { BatchFile, type Chosen } from './batch-file';
import { BatchRows } from './batch-rows';

/** Many ads from one file: a row each. What is wrong with a row spoils no other. */
export function BatchDialog({ onClose }: { onClose: () => void }) {
  const brands = useBrands();
  const [file, setFile] = useState<Chosen | null>(null);
  const [brand, setBrand] = useState('');
  const [start, setStart] = useState(false);
  const [key, setKey] = useState(newKey);
  const upload = useUploadBatch();
  const rows = file ? rowsOf(file.text) : 0;

  const change = (act: () => void) => {
    act();
    // Another wish is another request; the same one again makes nothing twice.
    setKey(newKey());
    upload.reset();
  };
  const send = () =>
    file &&
    upload.mutate({ text: file.text, type: batchType(file.text), brand: brand || undefined, start, key });

  return (
    <Dialog
      wide
      open
      onClose={onClose}
      title="Make many ads from a file"
      description="A row for each ad. Rows that are wrong are named; the others go on."
      actions={
        upload.data ? (
          <>
            <Button onClick={() => change(() => setFile(null))}>Another file</Button>
            <Button look="primary" onClick={onClose}>
              Done
            </Button>
          </>
        ) : (
          <>
            <Button look="quiet" onClick={onClose}>
              Not now
            </Button>
            <Button look="primary" busy={upload.isPending} disabled={rows === 0} onClick={send}>
              {rows > 0 ? `${start ? 'Make and start' : 'Make'} ${count(rows, 'ad')}` : 'Make the ads'}
            </Button>
          </>
        )
      }
    >
      {upload.data ? (
        <BatchRows result={upload.data} />
      ) : (
        <div className="grid gap-5">
          <BatchFile chosen={file} rows={rows} onChoose={(x) => change(() => setFile(x))} />
          <Field label="Brand" hint="For rows that name none.">
            {(control) => (
              <Select
                {...control}
                value={brand}
                options={[
                  { value: '', label: 'Every row names its own' },
                  ...(brands.data ?? []).map((x) => ({ value: x.id, label: x.title })),
                ]}
                onChange={(x) => change(() => setBrand(x.target.value))}
              />
            )}
          </Field>
          <Switch
            label="Start production at once"
            hint="Otherwise they are drafts, and you start them one by one. What they may spend stands in the column cap_micros."
            checked={start}
            onChange={(x) => change(() => setStart(x))}
          />
          {upload.error && <ErrorState error={toProblem(upload.error)} onRetry={send} />}
        </div>
      )}
    </Dialog>
  );
}
