import type { PlannedJob } from '@/api/types';
import { sums } from '@/features/briefs/sums';
import { kindWords } from '@/features/jobs/words';
import { money } from '@/shared/lib/format';
import { Money } from '@/shared/ui/money';

type PriceListProps = { jobs: PlannedJob[] };

const where = ({ scene, format, language }: PlannedJob) =>
  [scene && `scene ${scene}`, format, language].filter(Boolean).join(', ');

/** What there is to pay for: kind by kind, and each part on demand. */
export function PriceList({ jobs }: PriceListProps) {
  if (jobs.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="w-fit rounded-sm py-1 text-xs text-ink-2 hover:text-ink">
        What it consists of
      </summary>
      <ul className="mt-2 grid max-h-60 gap-1 overflow-y-auto text-xs">
        {sums(jobs).map(({ kind, count, micros, each }) => (
          <li key={kind}>
            <details>
              <summary className="flex justify-between gap-3 py-1">
                <span>
                  {kindWords[kind]}{' '}
                  <span className="text-ink-3">
                    {count} {each ? `× ${money(each)}` : count > 1 ? 'parts' : 'part'}
                  </span>
                </span>
                <Money micros={micros} free="Free" />
              </summary>
              <ul className="mb-1 border-l border-line pl-3 text-ink-2">
                {jobs
                  .filter((x) => x.kind === kind)
                  .map((x) => (
                    <li key={x.id} className="flex justify-between gap-3 py-0.5">
                      <span>{where(x) || kindWords[kind]}</span>
                      <Money micros={x.price_micros} free="Free" />
                    </li>
                  ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}
