import type { Call, Job } from '@/api/types';
import { plainReason, technicalWords } from '@/features/jobs/names';
import { money } from '@/shared/lib/format';

const billing: Record<Call['billing'], string> = {
  promised: 'not billed yet',
  billed: 'billed',
  not_billed: 'not billed',
  unclear: 'unclear whether it is billed',
};

/** Every attempt at a job, for whoever has to ask the provider about it. */
export function Attempts({ job }: { job: Job }) {
  if (job.calls.length === 0 || job.calls.every((x) => x.provider === 'studio' && !x.reason)) return null;
  return (
    <details className="text-xs">
      <summary className="w-fit rounded-sm py-1 text-ink-2 select-none hover:text-ink">
        {job.calls.length === 1 ? 'Details' : `All ${job.calls.length} attempts`}
      </summary>
      <ol className="mt-1.5 grid gap-2 border-l border-line pl-3">
        {job.calls.map((x) => (
          <li key={x.id} className="min-w-0 break-words text-ink-2">
            {x.model}: {x.billed_micros > 0 ? money(x.billed_micros) : money(x.reserved_micros)},{' '}
            {billing[x.billing]}
            {x.reason && <>. {plainReason(x.reason)}</>}
            {x.reason && technicalWords(x.reason) && (
              <span className="block text-ink-3">{technicalWords(x.reason)}</span>
            )}
            {x.external_id && (
              <span className="block break-all text-ink-3">Number at the provider: {x.external_id}</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
