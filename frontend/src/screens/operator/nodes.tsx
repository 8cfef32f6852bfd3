import { useState } from 'react';

import { toProblem } from '@/api/problem';
import type { OpsNode } from '@/api/types';
import { useDrainNode, useNodes } from '@/features/ops/use-nodes';
import { ago, count } from '@/shared/lib/format';
import { toast } from '@/shared/lib/toast';
import { Async } from '@/shared/ui/async';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Confirm } from '@/shared/ui/confirm';

/** A node that left properly, or was gone long ago, is history. */
const counts = (x: OpsNode) =>
  x.alive || (!x.left_at && Date.now() - Date.parse(x.beat_until ?? '') < 86_400_000);

/** Which processes work, and which have gone silent. */
export function Nodes() {
  const nodes = useNodes();
  const drain = useDrainNode();
  const [draining, setDraining] = useState<OpsNode | null>(null);
  return (
    <Async
      query={nodes}
      explain={toProblem}
      isEmpty={(items) => items.length === 0}
      empty={<p className="text-ink-2">No node has ever begun here.</p>}
    >
      {(items) => (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {items.filter(counts).map((x) => (
              <li key={x.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
                <div className="min-w-0 grow">
                  <p className="truncate font-medium">{x.host}</p>
                  <p className="text-xs text-ink-3">
                    {x.id} · {count(x.campaigns, 'campaign')}
                    {x.started_at && ` · began ${ago(x.started_at)}`}
                    {!x.alive && x.beat_until && ` · last heard ${ago(x.beat_until)}`}
                  </p>
                </div>
                <Badge tone={!x.alive ? 'danger' : x.draining ? 'attention' : 'good'}>
                  {!x.alive ? 'Silent' : x.draining ? 'Finishing' : 'Working'}
                </Badge>
                {x.alive && !x.draining && (
                  <Button size="sm" aria-label={`Drain ${x.id}`} onClick={() => setDraining(x)}>
                    Drain
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Confirm
            open={draining !== null}
            onClose={() => setDraining(null)}
            onConfirm={() =>
              draining &&
              drain.mutate(draining.id, {
                onSuccess: () => setDraining(null),
                onError: (error) => toast(toProblem(error).detail, { tone: 'danger' }),
              })
            }
            title="Drain this node?"
            verb="Drain it"
            danger
            busy={drain.isPending}
          >
            It finishes what it has and takes nothing more until it is started again. If it is the only node,
            new campaigns wait.
          </Confirm>
        </>
      )}
    </Async>
  );
}
