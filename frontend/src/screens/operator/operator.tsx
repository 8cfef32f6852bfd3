import { toProblem } from '@/api/problem';
import { useTally } from '@/features/ops/use-tally';
import { Async } from '@/shared/ui/async';
import { Money } from '@/shared/ui/money';
import { Page } from '@/shared/ui/page';

/** How the whole house stands. */
export function Component() {
  const tally = useTally();
  return (
    <Page title="Operator" lead="Everything that runs here, of everybody.">
      <Async query={tally} explain={toProblem}>
        {(x) => (
          <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4 [&_dd]:text-lg [&_dd]:font-semibold [&_dt]:text-xs [&_dt]:text-ink-3">
            <div>
              <dt>In production</dt>
              <dd className="tabular-nums">{x.campaigns.generating}</dd>
            </div>
            <div>
              <dt>Waiting for a person</dt>
              <dd className="tabular-nums">{x.campaigns.needs_attention}</dd>
            </div>
            <div>
              <dt>Spent</dt>
              <dd>
                <Money micros={x.spent_micros} />
              </dd>
            </div>
            <div>
              <dt>Promised</dt>
              <dd>
                <Money micros={x.reserved_micros} />
              </dd>
            </div>
          </dl>
        )}
      </Async>
    </Page>
  );
}
