import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import type { Job, OpsCampaignLine } from '@/api/types';
import { StatusBadge } from '@/features/campaigns/status-badge';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { plainReason } from '@/features/jobs/names';
import { useJobs } from '@/features/jobs/use-jobs';
import { useKeepFresh } from '@/features/ops/keep-fresh';
import { cx } from '@/shared/lib/cx';
import { ago } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { Async } from '@/shared/ui/async';
import { Money } from '@/shared/ui/money';

import { CampaignSteps } from './campaign-steps';
import { JobSteps } from './job-steps';

type CaseProps = { line: OpsCampaignLine; open?: boolean };

/** A campaign as an operator sees it: one line, and behind it what is wrong and what can be done. */
export function Case({ line, open: first = false }: CaseProps) {
  const [open, setOpen] = useState(first);
  const id = useId();
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`What can be done: ${line.title}`}
          onClick={() => setOpen(!open)}
          className="grid size-8 shrink-0 place-items-center rounded-sm text-ink-2 hover:bg-hover pointer-coarse:size-11"
        >
          <ChevronRight aria-hidden className={cx('size-4 transition-transform', open && 'rotate-90')} />
        </button>
        <div className="min-w-0 grow basis-40">
          <Link to={paths.campaign(line.id)} className="block truncate font-medium hover:underline">
            {line.title}
          </Link>
          <p className="truncate text-xs text-ink-3">
            {line.brand.title} · {line.owner}
            {line.updated_at && ` · moved ${ago(line.updated_at)}`}
          </p>
        </div>
        <div className="flex items-center gap-3 max-sm:w-full max-sm:pl-11">
          <span className="text-xs text-ink-2">
            <Money micros={line.spent_micros} /> of <Money micros={line.cap_micros} />
          </span>
          <StatusBadge status={line.status} />
        </div>
      </div>
      <div id={id} className="min-w-0 pl-11">
        {line.reason && (
          <p className="mt-1 max-w-prose text-xs wrap-anywhere text-ink-2">{plainReason(line.reason)}</p>
        )}
        {open && <Inside id={line.id} said={line.reason} />}
      </div>
    </li>
  );
}

const waits = (x: Job) =>
  x.newest && ['needs_attention', 'waiting_approval', 'backoff', 'failed'].includes(x.state);

/** `said` stands above it already: jobs that stopped for the same reason do not say it again. */
function Inside({ id, said }: { id: string; said: string | null }) {
  const campaign = useCampaign(id);
  const jobs = useJobs(id);
  useKeepFresh(id);
  return (
    <div className="mt-2 grid gap-2">
      <Async query={campaign} explain={toProblem}>
        {(data) => <CampaignSteps campaign={data} />}
      </Async>
      <Async query={jobs} explain={toProblem}>
        {(items) => (
          <>
            <ul className="divide-y divide-line">
              {items.filter(waits).map((x) => (
                <JobSteps key={x.id} job={x} said={said} />
              ))}
            </ul>
            <p className="text-xs text-ink-3">
              {items.filter((x) => x.newest && x.state === 'done').length} of{' '}
              {items.filter((x) => x.newest).length} jobs done
            </p>
          </>
        )}
      </Async>
    </div>
  );
}
