import { useEffect, useRef, useState } from 'react';

import { toProblem } from '@/api/problem';
import type { Campaign } from '@/api/types';
import { useSendMessage } from '@/features/briefs/send-message';
import { plainReason } from '@/features/jobs/names';
import { heldUp } from '@/features/jobs/trouble';
import { useJobs } from '@/features/jobs/use-jobs';
import { cx } from '@/shared/lib/cx';

import { ChatInput } from './chat-input';
import type { BriefState } from './use-brief';

type ChatProps = { campaign: Campaign; state: BriefState };

/** "For example: calm, warm or elegant." names what one may answer with a click. */
export function suggestions(reply: string | undefined): string[] {
  const list = /for example: ([^.?!]+)/i.exec(reply ?? '')?.[1];
  return list
    ? list
        .split(/,\s*(?:or\s+)?|\s+or\s+/)
        .map((x) => x.trim())
        .filter(Boolean)
    : [];
}

/** The guided brief by conversation. What is said is filled in in the form beside it. */
export function Chat({ campaign, state }: ChatProps) {
  const send = useSendMessage(campaign);
  const [last, setLast] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const lines = campaign.chat ?? [];
  const pending = send.isPending;
  const unsaid = send.data?.reason;
  const thinking = pending || (lines.at(-1)?.by === 'person' && !unsaid);
  const why = send.error ? toProblem(send.error).detail : unsaid && plainReason(unsaid);

  useEffect(() => {
    end.current?.scrollTo({ top: end.current.scrollHeight });
  }, [lines.length, pending]);

  const say = (text: string) => {
    setLast(text);
    // What was typed into the form comes first: the chat reads it.
    void state.flush().then(() => send.mutate(text));
  };
  return (
    <section
      aria-label="Guided brief"
      className="flex min-h-72 w-full flex-col rounded border border-line bg-surface lg:min-h-0"
    >
      <h2 className="border-b border-line px-4 py-2.5 font-semibold">Talk it through</h2>
      <div
        ref={end}
        role="log"
        aria-live="polite"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        tabIndex={0}
        aria-label="What was said"
        className="min-h-40 flex-1 overflow-y-auto p-4 max-lg:max-h-[50dvh]"
      >
        <ol className="space-y-3">
          {lines.length === 0 && (
            <Line by="house">
              Who is the ad for, and what should it say? I ask about one thing after the other and fill in the
              form.
            </Line>
          )}
          {lines.map((x, at) => (
            <Line key={at} by={x.by}>
              {x.text}
            </Line>
          ))}
          {pending && <Line by="person">{last}</Line>}
          {thinking && <Thinking campaign={campaign.id} />}
          {why && !pending && (
            <li role="alert" className="text-xs text-danger">
              {why}
            </li>
          )}
        </ol>
      </div>
      <ChatInput
        busy={pending}
        suggestions={thinking ? [] : suggestions(lines.at(-1)?.text)}
        failed={send.error ? last : ''}
        onSay={say}
      />
    </section>
  );
}

/** An answer is on its way, or held up. */
function Thinking({ campaign }: { campaign: string }) {
  const jobs = useJobs(campaign).data ?? [];
  const waits = jobs
    .filter((x) => x.kind === 'chat_reply')
    .map(heldUp)
    .find(Boolean);
  return (
    <li className="text-xs text-ink-3">
      <span className="animate-pulse">Thinking</span>
      {waits && <p className="mt-1 text-accent-text">{plainReason(waits)}</p>}
    </li>
  );
}

function Line({ by, children }: { by: 'person' | 'house'; children: string }) {
  return (
    <li
      className={cx(
        'w-fit max-w-[90%] rounded px-3 py-2',
        by === 'person' ? 'ml-auto bg-hover' : 'border border-line',
      )}
    >
      <span className="sr-only">{by === 'person' ? 'You: ' : 'AdCraft: '}</span>
      {children}
    </li>
  );
}
