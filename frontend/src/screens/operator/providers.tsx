import { toProblem } from '@/api/problem';
import type { Gate, GateModel } from '@/api/types';
import {
  allowance,
  callsUnderWay,
  gateState,
  heldBack,
  hourOfMoney,
  modelState,
  modelWords,
} from '@/features/ops/gate-words';
import { useGates } from '@/features/ops/use-gates';
import { providerName } from '@/shared/lib/providers';
import { Async } from '@/shared/ui/async';
import { Badge } from '@/shared/ui/badge';

/** What calls to paid providers wait for: the gate of each account, and the breaker of each model. */
export function Providers() {
  const gates = useGates();
  return (
    <Async query={gates} explain={toProblem}>
      {({ items, makes_ads }) =>
        items.length === 0 ? (
          <p className="border-y border-line py-4 text-ink-2">
            {makes_ads
              ? 'Nothing is paid here: the studio makes everything by itself.'
              : 'This server makes no ads. Calls to providers go out from the nodes that do, through gates there.'}
          </p>
        ) : (
          <ul className="divide-y divide-line border-y border-line" aria-label="Accounts at providers">
            {items.map((x) => (
              <Account key={x.provider} gate={x} />
            ))}
          </ul>
        )
      }
    </Async>
  );
}

function Account({ gate }: { gate: Gate }) {
  const { standing } = gate;
  const state = gateState(standing);
  const name = providerName(gate.provider);
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold">{name}</h3>
        <Badge tone={state.tone}>{state.word}</Badge>
      </div>
      {standing ? (
        <div>
          <p className="tabular-nums">{callsUnderWay(standing)}</p>
          {heldBack(standing).map((x) => (
            <p key={x} className="text-accent-text tabular-nums">
              {x}
            </p>
          ))}
          <p className="text-xs text-ink-3 tabular-nums">
            {allowance(standing)} · {hourOfMoney(gate)}
          </p>
        </div>
      ) : (
        <div>
          <p>Its gate did not answer. If that lasts, start this node again: what is paid is not lost.</p>
          <p className="text-xs text-ink-3 tabular-nums">{hourOfMoney(gate)}</p>
        </div>
      )}
      {standing && standing.models.length > 0 && (
        <ul className="grid gap-1.5 border-l border-line pl-4" aria-label={`Models of ${name}`}>
          {standing.models.map((x) => (
            <Model key={x.model} model={x} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Model({ model }: { model: GateModel }) {
  const state = modelState(model);
  return (
    <li className="flex items-center justify-between gap-4">
      <div className="min-w-0">
        <p className="text-xs font-medium break-words">{model.model}</p>
        <p className="text-xs text-ink-2 tabular-nums">{modelWords(model)}</p>
      </div>
      <Badge tone={state.tone}>{state.word}</Badge>
    </li>
  );
}
