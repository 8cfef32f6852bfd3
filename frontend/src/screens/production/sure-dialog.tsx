import type { Job } from '@/api/types';
import { money } from '@/shared/lib/format';
import { Confirm } from '@/shared/ui/confirm';

type SureDialogProps = {
  what: 'pay' | 'skip' | 'cancel';
  job: Job;
  name: string;
  onClose: () => void;
  onSure: () => void;
};

/** Asks before money may be spent twice, or a part is given up. */
export function SureDialog({ what, job, name, onClose, onSure }: SureDialogProps) {
  const price = money(job.price_micros);
  const words = {
    pay: {
      title: 'Order it once more?',
      verb: `Pay ${price}`,
      text: `${name} may be paid for already: nobody knows whether the first order arrived. Ordering once more costs ${price}, and in the worst case both are billed.`,
    },
    skip: {
      title: 'Leave it out?',
      verb: 'Leave it out',
      text: `The ad is made without this: ${name.toLowerCase()}. You can try it again later.`,
    },
    cancel: {
      title: 'Stop it?',
      verb: 'Stop it',
      text: `${name} is stopped. If the provider has begun it may still be billed; what comes of it is kept. You can try it again later.`,
    },
  }[what];
  return (
    <Confirm
      open
      onClose={onClose}
      onConfirm={onSure}
      title={words.title}
      verb={words.verb}
      danger={what !== 'skip'}
    >
      {words.text}
    </Confirm>
  );
}
