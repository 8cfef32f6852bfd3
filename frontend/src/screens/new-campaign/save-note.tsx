import { fieldNames } from '@/features/briefs/words';
import { Button } from '@/shared/ui/button';

import type { PartProps } from './use-brief';

/** Where saving stands, and what came in from elsewhere. */
export function SaveNote({ state }: PartProps) {
  const { auto, saving, dirty, problem, wrong, joined, fresh } = state;
  const filled = fresh.fields.map((x) => fieldNames[x]).join(', ');
  if (problem && problem.fields.length === 0) {
    return (
      <div
        role="alert"
        className="flex flex-wrap items-center gap-3 rounded border border-danger bg-surface p-3"
      >
        <p className="grow basis-60 text-danger">Not saved. {problem.detail}</p>
        <Button size="sm" onClick={() => void state.flush()}>
          Try again
        </Button>
      </div>
    );
  }
  const says = () => {
    if (wrong || problem) return 'Something below is to be mended before it can be saved.';
    if (saving) return 'Saving';
    if (dirty) return auto ? 'Saving' : 'Not saved yet';
    if (joined) return 'Saved, together with what somebody else changed meanwhile';
    if (!auto) return 'What is changed here is made again only when you say so.';
    return 'Every change is saved';
  };
  return (
    <p role="status" className="-mb-6 text-xs text-ink-3">
      {says()}
      {filled && <span key={fresh.turn}>. Filled in just now: {filled}.</span>}
    </p>
  );
}
