import { useState, type FormEvent } from 'react';

import { toProblem } from '@/api/problem';
import type { Job } from '@/api/types';
import { useSettleJob } from '@/features/jobs/settle-job';
import { unclearCall } from '@/features/jobs/trouble';
import { providerName } from '@/shared/lib/providers';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';

type AdoptDialogProps = { campaign: string; job: Job; name: string; onClose: () => void };

/** Names an order that the provider did take, so that it is brought home and not paid for twice. */
export function AdoptDialog({ campaign, job, name, onClose }: AdoptDialogProps) {
  const settle = useSettleJob(campaign);
  const [id, setId] = useState('');
  const call = unclearCall(job);
  const problem = settle.error && toProblem(settle.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (id.trim())
      settle.mutate({ job: job.id, what: 'adopt', external_id: id.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={name}
      description={`Look at the list of orders on the web page of ${call ? providerName(call.provider) : 'the provider'}${call ? `, for the model ${call.model}` : ''}. If yours is there, give its number, and it is brought here without being paid for again.`}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
          <Button look="primary" type="submit" form="adopt" busy={settle.isPending} disabled={!id.trim()}>
            Bring it here, free
          </Button>
        </>
      }
    >
      <form id="adopt" onSubmit={send}>
        <Field
          label="Number of the order at the provider"
          hint="Such as ufawqhfynnddngldkgtslldrkq"
          error={problem ? (problem.field('external_id') ?? problem.detail) : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={id}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setId(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
