import { SendHorizontal } from 'lucide-react';
import { useState, type FormEvent } from 'react';

import { IconButton } from '@/shared/ui/icon-button';
import { TextArea } from '@/shared/ui/input';

type ChatInputProps = {
  busy: boolean;
  suggestions: string[];
  /** What was said and did not arrive. */
  failed: string;
  onSay: (text: string) => void;
};

/** Where one answers: in own words, or with one of the suggestions. */
export function ChatInput({ busy, suggestions, failed, onSay }: ChatInputProps) {
  const [text, setText] = useState('');
  const [restored, setRestored] = useState('');
  // What did not arrive comes back, to be sent again or changed.
  if (failed !== restored) {
    setRestored(failed);
    if (failed && !text) setText(failed);
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (busy || !text.trim()) return;
    onSay(text.trim());
    setText('');
  };
  return (
    <form onSubmit={submit} className="grid gap-2 border-t border-line p-3">
      {suggestions.length > 0 && (
        <div role="group" aria-label="Suggested answers" className="flex flex-wrap gap-1.5">
          {suggestions.map((x) => (
            <button
              key={x}
              type="button"
              disabled={busy}
              onClick={() => onSay(x)}
              className="min-h-7 rounded-full border border-line px-2.5 text-left text-xs text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-10"
            >
              {x}
            </button>
          ))}
        </div>
      )}
      <div className="flex items-end gap-2">
        <TextArea
          aria-label="Your answer"
          rows={1}
          value={text}
          maxLength={2000}
          placeholder="Your answer"
          className="max-h-32 !resize-none"
          onChange={(x) => setText(x.target.value)}
          onKeyDown={(x) => {
            if (x.key !== 'Enter' || x.shiftKey || x.nativeEvent.isComposing) return;
            x.preventDefault();
            submit();
          }}
        />
        <IconButton type="submit" label="Send" icon={<SendHorizontal />} disabled={busy || !text.trim()} />
      </div>
    </form>
  );
}
