import { FileArchive, FileText } from 'lucide-react';

import { toProblem } from '@/api/problem';
import type { Campaign, Deliverable } from '@/api/types';
import { useSaveCaptions } from '@/features/delivery/use-captions';
import { useExport } from '@/features/delivery/use-export';
import { Button } from '@/shared/ui/button';

type MoreFilesProps = { campaign: Campaign; film: Deliverable };

/** What belongs to a film besides itself: its words, and everything it was made of. */
export function MoreFiles({ campaign, film }: MoreFilesProps) {
  const captions = useSaveCaptions();
  const project = useExport();
  const of = { campaign: campaign.id, ratio: film.ratio, language: film.language };
  const name = `${campaign.brand.title} ${campaign.title} ${film.language}`;
  const error = captions.error ?? project.error;
  return (
    <section aria-labelledby="more-files" className="grid gap-3">
      <h2 id="more-files" className="text-base font-semibold">
        Captions and project
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          icon={<FileText />}
          aria-label="Download captions as SRT"
          onClick={() => captions.mutate({ ...of, name, kind: 'srt' })}
        >
          SRT
        </Button>
        <Button
          size="sm"
          icon={<FileText />}
          aria-label="Download captions as VTT"
          onClick={() => captions.mutate({ ...of, name, kind: 'vtt' })}
        >
          VTT
        </Button>
        <Button
          size="sm"
          icon={<FileArchive />}
          busy={project.isPending}
          onClick={() => project.mutate({ campaign: campaign.id, ratio: film.ratio })}
        >
          {project.isPending ? 'Packing the project' : 'Project for an editor'}
        </Button>
      </div>
      <p role="status" className="text-xs text-ink-3">
        {project.isPending
          ? 'Your download begins by itself when everything is packed. Stay on this page.'
          : 'Captions are burned into the film; the files are for platforms that want them apart. The project holds clips, sound and an edit list that Resolve and Premiere read.'}
      </p>
      {error && (
        <p role="alert" className="text-xs text-danger">
          {toProblem(error).detail}
        </p>
      )}
    </section>
  );
}
