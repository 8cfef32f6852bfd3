import { useState, type ReactNode } from 'react';

import { toProblem } from '@/api/problem';
import type { Candidate } from '@/api/types';
import { useAcceptCandidate } from '@/features/candidates/accept-candidate';
import { useCandidates } from '@/features/candidates/use-candidates';
import { languageName, shapeWords } from '@/features/formats/words';
import { kindWords } from '@/features/jobs/words';
import { count } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { toast } from '@/shared/lib/toast';
import { Async } from '@/shared/ui/async';
import { ButtonLink } from '@/shared/ui/button';

import type { Placed } from './scrubber';
import { Version } from './version';

type SceneVersionsProps = { campaign: string; scene: Placed; place: number };

/** What was made of a scene so far; any of it can be used instead of what is in the film. */
export function SceneVersions({ campaign, scene, place }: SceneVersionsProps) {
  const candidates = useCandidates(campaign, scene.number);
  const accept = useAcceptCandidate(campaign);

  const choose = (next: Candidate, now: Candidate | undefined, undone = false) =>
    accept.mutate(next.job, {
      onSuccess: () =>
        toast(
          undone
            ? 'Back to what it was.'
            : `Version ${next.revision} is used. The film is put together anew.`,
          now && !undone ? { undo: () => choose(now, undefined, true) } : {},
        ),
      onError: (error) => toast(toProblem(error).detail, { tone: 'danger' }),
    });

  const draw = ([name, versions]: Group) => (
    <div key={name} role="group" aria-label={name}>
      <h3 className="mb-2 text-xs text-ink-3">
        {name} · {count(versions.length, 'version')}
      </h3>
      <ul className="flex gap-3 overflow-x-auto p-0.5 pb-1">
        {versions.map((x) => (
          <Version
            key={x.job}
            version={x}
            name={`${name}, version ${x.revision}`}
            busy={accept.isPending}
            onUse={() =>
              choose(
                x,
                versions.find((y) => y.used),
              )
            }
          />
        ))}
      </ul>
    </div>
  );

  return (
    <section aria-labelledby="versions" className="grid gap-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="versions" className="text-base font-semibold">
          Scene {place}
          {scene.headline && `: ${scene.headline}`}
        </h2>
        <ButtonLink size="sm" look="quiet" className="-mx-2.5" to={paths.production(campaign)}>
          Make another version
        </ButtonLink>
      </header>
      <Async
        query={candidates}
        explain={toProblem}
        isEmpty={(items) => items.length === 0}
        empty={<p className="text-ink-2">Nothing of this scene is kept yet.</p>}
      >
        {(items) => (
          <>
            {groups(items)
              .filter(([, versions]) => versions.length > 1)
              .map(draw)}
            <Single groups={groups(items).filter(([, versions]) => versions.length === 1)} draw={draw} />
          </>
        )}
      </Async>
    </section>
  );
}

type SingleProps = { groups: Group[]; draw: (group: Group) => ReactNode };

/** Of most parts there is one version: nothing to choose, so they stay folded. */
function Single({ groups: single, draw }: SingleProps) {
  const [open, setOpen] = useState(false);
  if (single.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-sm py-1 text-ink-2 hover:text-ink">
        {count(single.length, 'part')} with one version
      </summary>
      {open && <div className="mt-4 grid gap-5">{single.map(draw)}</div>}
    </details>
  );
}

type Group = [string, Candidate[]];

/** Versions of the same thing stand together. */
function groups(items: Candidate[]): Group[] {
  const result = new Map<string, Candidate[]>();
  for (const x of items) {
    const name = [
      kindWords[x.kind],
      x.format && `${shapeWords[x.format].name} ${x.format}`,
      x.language && languageName(x.language),
    ]
      .filter(Boolean)
      .join(', ');
    result.set(name, [...(result.get(name) ?? []), x]);
  }
  return [...result];
}
