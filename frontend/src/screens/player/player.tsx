import { Download } from 'lucide-react';

import { mediaUrl } from '@/api/client';
import { toProblem } from '@/api/problem';
import { useCampaign } from '@/features/campaigns/use-campaign';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { EmptyState } from '@/shared/ui/empty-state';

/** The finished films. */
export function Component() {
  const campaign = useCampaign(useParam('campaign'));
  return (
    <Async
      query={campaign}
      explain={toProblem}
      isEmpty={(x) => !x.final_video_url}
      empty={
        <EmptyState title="No film is finished yet">
          Films appear here once their bytes were inspected.
        </EmptyState>
      }
    >
      {({ deliverables, title }) => (
        <ul className="grid gap-6 sm:grid-cols-2">
          {deliverables.map((x) => (
            <li key={x.format} className="grid gap-2">
              {x.url && (
                <video
                  controls
                  preload="metadata"
                  className="max-h-[70vh] w-full rounded bg-black"
                  aria-label={`${title}, ${x.ratio}`}
                >
                  <source src={mediaUrl(x.url)} />
                  <track kind="captions" />
                </video>
              )}
              {x.download_url && (
                <a
                  href={mediaUrl(x.download_url)}
                  download
                  className="inline-flex items-center gap-2 text-accent-text hover:underline"
                >
                  <Download aria-hidden className="size-4" />
                  {x.ratio}, {x.width} × {x.height}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Async>
  );
}
