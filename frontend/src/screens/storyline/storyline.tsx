import { toProblem } from '@/api/problem';
import { useStoryline } from '@/features/storyline/use-storyline';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Duration } from '@/shared/ui/duration';
import { EmptyState } from '@/shared/ui/empty-state';

/** The scenes of a film, in their order. */
export function Component() {
  const storyline = useStoryline(useParam('campaign'));
  return (
    <Async
      query={storyline}
      explain={toProblem}
      isEmpty={(x) => x.scenes.length === 0}
      empty={<EmptyState title="The storyline is not written yet">It follows from the brief.</EmptyState>}
    >
      {({ scenes }) => (
        <ol className="grid gap-3">
          {scenes.map((x) => (
            <li key={x.number} className="rounded border border-line bg-surface p-4">
              <h2 className="font-semibold">
                {x.headline || `Scene ${x.number}`}{' '}
                <Duration seconds={x.seconds} className="font-normal text-ink-3" />
              </h2>
              <p className="mt-1 text-ink-2">{x.narration}</p>
            </li>
          ))}
        </ol>
      )}
    </Async>
  );
}
