import { cx } from '@/shared/lib/cx';

type ProgressBarProps = {
  label: string;
  /** From 0 to `max`; left out: something runs, and nobody knows how far it is. */
  value?: number | undefined;
  max?: number;
  /** What is said instead of a percentage. */
  text?: string;
  thick?: boolean;
  /** It stands still: waiting, paused or over. */
  still?: boolean;
};

/** How far something is. Its ticks are tenths, like the edge of a ruler. */
export function ProgressBar({ label, value, max = 100, text, thick, still }: ProgressBarProps) {
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value / max));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      className={cx('relative w-full overflow-hidden rounded-sm bg-sunken', thick ? 'h-3' : 'h-1')}
    >
      {share === undefined ? (
        <span className="absolute inset-y-0 left-0 w-1/4 animate-sweep bg-live" />
      ) : (
        <span
          className={cx(
            'absolute inset-0 origin-left transition-transform duration-500',
            still ? 'bg-ink-3' : 'bg-live',
          )}
          style={{ transform: `scaleX(${share})` }}
        />
      )}
      {thick && (
        <span aria-hidden className="absolute inset-0 grid grid-cols-10 divide-x divide-surface">
          {Array.from({ length: 10 }, (_, x) => (
            <span key={x} />
          ))}
        </span>
      )}
    </div>
  );
}
