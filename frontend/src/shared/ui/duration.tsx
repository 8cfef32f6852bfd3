import { clock, spoken } from '@/shared/lib/format';

type DurationProps = { seconds: number; className?: string };

/** Seconds as 1:15, read out as "1 min 15 s". */
export function Duration({ seconds, className }: DurationProps) {
  return (
    <time dateTime={`PT${Math.round(seconds)}S`} className={className}>
      <span aria-hidden className="tabular-nums">
        {clock(seconds)}
      </span>
      <span className="sr-only">{spoken(seconds)}</span>
    </time>
  );
}
