import { Field } from '@/shared/ui/field';

type LengthFieldProps = { value: number; error: string | undefined; onChange: (seconds: number) => void };

/** How long the ad is, with what a length is good for. */
function fits(seconds: number): string {
  if (seconds <= 6) return 'A bumper: one thought, cannot be skipped on YouTube.';
  if (seconds <= 15) return 'Short: most feeds and stories show it whole.';
  if (seconds <= 34) return 'Room for a small story. TikTok advises 21 to 34 seconds.';
  return 'Long: for people who already look.';
}

export function LengthField({ value, error, onChange }: LengthFieldProps) {
  return (
    <Field label="Length" hint={fits(value)} error={error} aside="6 to 60 seconds">
      {(control) => (
        <div className="flex items-center gap-4">
          <input
            type="range"
            min={6}
            max={60}
            aria-label="Length in seconds"
            value={value}
            onChange={(x) => onChange(x.target.valueAsNumber)}
            className="h-9 min-w-0 grow accent-accent-text"
          />
          <span className="relative w-24 shrink-0">
            <input
              {...control}
              type="number"
              min={6}
              max={60}
              value={Number.isNaN(value) ? '' : value}
              onChange={(x) => onChange(x.target.valueAsNumber)}
              className="control pr-7"
            />
            <span
              aria-hidden
              className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-3"
            >
              s
            </span>
          </span>
        </div>
      )}
    </Field>
  );
}
