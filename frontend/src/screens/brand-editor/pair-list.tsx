import { Plus, X } from 'lucide-react';
import { useRef } from 'react';

import type { Pair } from '@/features/brands/brand-form';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { Input } from '@/shared/ui/input';

type PairListProps = { pairs: Pair[]; error: string | undefined; onChange: (pairs: Pair[]) => void };

/** Words, and how they sound. */
export function PairList({ pairs, error, onChange }: PairListProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const focusLast = () =>
    requestAnimationFrame(() => {
      const inputs = list.current?.querySelectorAll<HTMLInputElement>('input[data-written]');
      (inputs?.[inputs.length - 1] ?? list.current?.querySelector('button'))?.focus();
    });
  const change = (at: number, to: Partial<Pair>) =>
    onChange(pairs.map((x, i) => (i === at ? { ...x, ...to } : x)));

  return (
    <fieldset ref={list} className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">How it is said</legend>
      {pairs.length === 0 && (
        <p className="text-xs text-ink-3">
          If a name is often read wrongly, write it as it should sound: “Lumen” is said “loo men”.
        </p>
      )}
      {pairs.map((x, at) => (
        <div key={at} className="flex items-center gap-2">
          <Input
            data-written
            aria-label={`Word ${at + 1}, as it is written`}
            aria-invalid={error && !x.written.trim() ? true : undefined}
            placeholder="Written"
            value={x.written}
            maxLength={40}
            onChange={(e) => change(at, { written: e.target.value })}
          />
          <span aria-hidden className="shrink-0 text-xs text-ink-3">
            sounds like
          </span>
          <Input
            aria-label={`${x.written || `Word ${at + 1}`}, as it should sound`}
            aria-invalid={error && !x.said.trim() ? true : undefined}
            placeholder="Said"
            value={x.said}
            maxLength={80}
            onChange={(e) => change(at, { said: e.target.value })}
          />
          <IconButton
            label={`Remove ${x.written || 'this line'}`}
            icon={<X />}
            onClick={() => {
              onChange(pairs.filter((_, i) => i !== at));
              focusLast();
            }}
          />
        </div>
      ))}
      {error && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
      {pairs.length < 50 && (
        <Button
          size="sm"
          icon={<Plus />}
          className="justify-self-start"
          onClick={() => {
            onChange([...pairs, { written: '', said: '' }]);
            focusLast();
          }}
        >
          Add a word
        </Button>
      )}
    </fieldset>
  );
}
