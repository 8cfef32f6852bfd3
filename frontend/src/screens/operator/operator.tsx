import type { ReactNode } from 'react';

import { toProblem } from '@/api/problem';
import { useTally } from '@/features/ops/use-tally';
import { Async } from '@/shared/ui/async';
import { Page } from '@/shared/ui/page';

import { OpenCampaigns, OtherCampaigns } from './campaigns';
import { Figures } from './figures';
import { Nodes } from './nodes';
import { Providers } from './providers';
import { Queues } from './queues';

/** How the whole house stands, and what can be done where it does not go on. */
export function Component() {
  const tally = useTally();
  return (
    <Page
      title="Operator"
      lead="Everything that runs here, of everybody. It refreshes itself every five seconds."
    >
      <div className="grid gap-10">
        <Async query={tally} explain={toProblem}>
          {(x) => <Figures tally={x} />}
        </Async>
        <Part title="Stuck and under way">
          <OpenCampaigns />
        </Part>
        <Part title="Queues">
          <Async query={tally} explain={toProblem}>
            {(x) => <Queues tally={x} />}
          </Async>
        </Part>
        <Part title="Providers">
          <Providers />
        </Part>
        <Part title="Nodes">
          <Nodes />
        </Part>
        <Part title="All other campaigns">
          <OtherCampaigns />
        </Part>
      </div>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}
