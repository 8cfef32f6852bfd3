import { mediaUrl } from '@/api/client';
import type { Candidate } from '@/api/types';
import { cx } from '@/shared/lib/cx';
import { ago } from '@/shared/lib/format';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';

type VersionProps = { version: Candidate; name: string; busy: boolean; onUse: () => void };

/** One version: to look at or listen to, and to use. */
export function Version({ version, name, busy, onUse }: VersionProps) {
  const { mime, url, used, revision, created_at: made, actions } = version;
  const sound = mime.startsWith('audio/');
  const shape = version.format?.replace(':', ' / ') ?? '16 / 9';
  return (
    <li className={cx('grid shrink-0 content-start gap-2', sound ? 'w-64' : '')}>
      {sound ? (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- its words stand in the storyline
        <audio controls preload="none" src={mediaUrl(url)} aria-label={name} className="h-10 w-full" />
      ) : (
        <div
          className={cx(
            'h-36 overflow-hidden rounded-sm bg-black',
            used && 'outline-2 -outline-offset-2 outline-accent',
          )}
          style={{ aspectRatio: shape }}
        >
          {mime.startsWith('video/') ? (
            <video
              controls
              muted
              playsInline
              preload="metadata"
              src={mediaUrl(url)}
              aria-label={name}
              className="size-full object-contain"
            />
          ) : (
            <img src={mediaUrl(url)} alt={name} loading="lazy" className="size-full object-contain" />
          )}
        </div>
      )}
      <div className="flex min-h-7 flex-wrap items-center gap-2">
        <span className="text-xs text-ink-3">
          {revision}
          {made && ` · ${ago(made)}`}
        </span>
        {used && <Badge tone="good">In the film</Badge>}
        {!used && actions.includes('accept') && (
          <Button size="sm" busy={busy} aria-label={`Use ${name}`} onClick={onUse}>
            Use
          </Button>
        )}
      </div>
    </li>
  );
}
