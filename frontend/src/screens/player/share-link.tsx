import { Check, Copy, Link2 } from 'lucide-react';
import { useState } from 'react';

import { toProblem } from '@/api/problem';
import { useEndShare, useMakeShare, useShare } from '@/features/delivery/use-share';
import { Button } from '@/shared/ui/button';
import { Confirm } from '@/shared/ui/confirm';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';

const spans = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
];

/** A link that shows the films to whoever has it. */
export function ShareLink({ campaign }: { campaign: string }) {
  const share = useShare(campaign);
  const make = useMakeShare(campaign);
  const end = useEndShare(campaign);
  const [days, setDays] = useState('30');
  const [ending, setEnding] = useState(false);
  const link = share.data;
  const error = make.error ?? end.error;
  return (
    <section aria-labelledby="share" className="grid gap-3">
      <h2 id="share" className="text-base font-semibold">
        Share
      </h2>
      {link ? (
        <Made url={link.url} until={link.until} />
      ) : (
        <p className="text-xs text-ink-3">
          Whoever has the link sees the films, without signing in. A new link ends an earlier one.
        </p>
      )}
      <div className="flex flex-wrap items-end gap-2">
        {!link && (
          <>
            <Field label="It works for">
              {(control) => (
                <Select
                  {...control}
                  value={days}
                  onChange={(event) => setDays(event.target.value)}
                  options={spans}
                />
              )}
            </Field>
            <Button icon={<Link2 />} busy={make.isPending} onClick={() => make.mutate(Number(days))}>
              Make a link
            </Button>
          </>
        )}
        <Button
          look="quiet"
          size="sm"
          className="-ml-2.5"
          busy={end.isPending}
          onClick={() => setEnding(true)}
        >
          {link ? 'End this link' : 'End an earlier link'}
        </Button>
      </div>
      {error && (
        <p role="alert" className="text-xs text-danger">
          {toProblem(error).detail}
        </p>
      )}
      <Confirm
        open={ending}
        onClose={() => setEnding(false)}
        onConfirm={() => end.mutate(undefined, { onSettled: () => setEnding(false) })}
        title="End the link?"
        verb="End the link"
        danger
        busy={end.isPending}
      >
        Whoever has it sees nothing any more. It cannot be brought back, but you can make another one.
      </Confirm>
    </section>
  );
}

function Made({ url, until }: { url: string; until: string | null }) {
  const [copied, setCopied] = useState(false);
  const copy = async (field: HTMLInputElement | null) => {
    field?.select();
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // The browser keeps its clipboard to itself: the text is selected, ready for Ctrl-C.
    }
  };
  return (
    <div className="grid gap-1">
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void copy(event.currentTarget.querySelector('input'));
        }}
      >
        <Input aria-label="Link to the films" readOnly value={url} onFocus={(x) => x.target.select()} />
        <Button type="submit" look="primary" icon={copied ? <Check /> : <Copy />}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </form>
      {until && (
        <p className="text-xs text-ink-3">
          Works until{' '}
          {new Date(until).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })}.
        </p>
      )}
    </div>
  );
}
