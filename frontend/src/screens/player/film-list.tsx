import { Download } from 'lucide-react';

import { mediaUrl } from '@/api/client';
import type { Deliverable } from '@/api/types';
import { languageName, shapeWords } from '@/features/formats/words';
import { plainReason } from '@/features/jobs/names';
import { cx } from '@/shared/lib/cx';
import { bytes } from '@/shared/lib/format';
import { Badge, type Tone } from '@/shared/ui/badge';

import { filmName } from './film';

const states: Record<Deliverable['state'], { word: string; tone: Tone }> = {
  planned: { word: 'Not made yet', tone: 'plain' },
  composed: { word: 'Being inspected', tone: 'live' },
  passed: { word: 'Ready', tone: 'good' },
  refused: { word: 'Failed inspection', tone: 'danger' },
};

type FilmListProps = { films: Deliverable[]; chosen: string; onChoose: (format: string) => void };

/** Every file of the campaign: to watch, to save, or why it is neither. */
export function FilmList({ films, chosen, onChoose }: FilmListProps) {
  return (
    <ul aria-label="Films" className="divide-y divide-line border-y border-line">
      {films.map((x) => (
        <li
          key={x.format}
          className={cx(
            'relative flex items-center gap-3 py-2.5 pl-3',
            x.format === chosen &&
              'before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent',
          )}
        >
          <Outline film={x} />
          <div className="min-w-0 grow">
            {x.url ? (
              <button
                type="button"
                aria-pressed={x.format === chosen}
                aria-label={`Watch ${filmName(x)}`}
                onClick={() => onChoose(x.format)}
                className="-my-0.5 block py-0.5 text-left font-medium hover:underline"
              >
                {shapeWords[x.ratio].name} {x.ratio}
              </button>
            ) : (
              <span className="font-medium text-ink-2">
                {shapeWords[x.ratio].name} {x.ratio}
              </span>
            )}
            <p className="text-xs text-ink-3">
              {languageName(x.language)} · {x.width} × {x.height}
              {x.bytes !== null && ` · ${bytes(x.bytes)}`}
            </p>
            {x.state !== 'passed' && (
              <p className="mt-1 text-xs text-ink-2">
                <Badge tone={states[x.state].tone}>{states[x.state].word}</Badge>
                {x.reason && <span className="mt-1 block">{plainReason(x.reason)}</span>}
              </p>
            )}
          </div>
          {x.download_url && (
            <a
              href={mediaUrl(x.download_url)}
              download
              aria-label={`Download MP4: ${filmName(x)}`}
              className="inline-flex min-h-9 items-center gap-2 rounded-sm border border-edge bg-raised px-3 text-xs font-medium hover:bg-hover pointer-coarse:min-h-11"
            >
              <Download aria-hidden className="size-4" />
              MP4
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The shape of a film, drawn small. */
function Outline({ film }: { film: Deliverable }) {
  return (
    <span aria-hidden className="grid size-8 shrink-0 place-items-center">
      <span
        className="rounded-[1px] border-2 border-ink-3"
        style={{
          aspectRatio: film.width / film.height,
          [film.width > film.height ? 'width' : 'height']: '1.75rem',
        }}
      />
    </span>
  );
}
