import { X } from 'lucide-react';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';

import type { ControlProps } from './field';

type TagInputProps = {
  control: ControlProps;
  value: string[];
  onChange: (value: string[]) => void;
  maxLength: number;
  most: number;
  placeholder?: string;
};

/** Several short texts. Enter or a comma ends one; Backspace in the empty field takes the last one back. */
export function TagInput({ control, value, onChange, maxLength, most, placeholder }: TagInputProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const add = (texts: string[]) => {
    const fresh = texts.map((x) => x.trim().slice(0, maxLength)).filter(Boolean);
    const known = new Set(value.map((x) => x.toLowerCase()));
    const next = fresh.filter((x) => !known.has(x.toLowerCase()) && known.add(x.toLowerCase()));
    if (next.length) onChange([...value, ...next].slice(0, most));
    setText('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add([text]);
    } else if (event.key === 'Backspace' && !text && value.length) {
      event.preventDefault();
      setText(value.at(-1) ?? '');
      onChange(value.slice(0, -1));
    }
  };
  const paste = (event: ClipboardEvent) => {
    const parts = event.clipboardData.getData('text').split(/[,;\n\t]/);
    if (parts.length < 2) return;
    event.preventDefault();
    add(parts);
  };

  return (
    <div className="control flex flex-wrap items-center gap-1.5 focus-within:border-ink-3">
      {value.map((x) => (
        <span
          key={x}
          className="inline-flex max-w-full items-center rounded-sm bg-hover pl-2 text-sm text-ink-2"
        >
          <span className="truncate">{x}</span>
          <button
            type="button"
            aria-label={`Remove ${x}`}
            className="ml-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-sm hover:text-ink pointer-coarse:size-9"
            onClick={() => {
              onChange(value.filter((y) => y !== x));
              field.current?.focus();
            }}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
      <input
        {...control}
        ref={field}
        value={text}
        maxLength={maxLength}
        disabled={value.length >= most}
        placeholder={value.length >= most ? `${most} is the most` : placeholder}
        onChange={(x) => setText(x.target.value)}
        onKeyDown={press}
        onPaste={paste}
        onBlur={() => add([text])}
        className="min-w-28 grow bg-transparent py-0.5 outline-none placeholder:text-ink-3"
      />
    </div>
  );
}
