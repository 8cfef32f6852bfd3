import { useCaptions, type CaptionsOf } from '@/features/delivery/use-captions';
import { cueAt } from '@/features/delivery/vtt';
import { useStore } from '@/shared/lib/store';

import type { Transport } from './transport';

type CaptionLineProps = { of: CaptionsOf; transport: Transport };

/** What is said at this moment, below the picture. */
export function CaptionLine({ of, transport }: CaptionLineProps) {
  const captions = useCaptions(of);
  const time = useStore(transport.time);
  const text = captions.data
    ? cueAt(captions.data, time)
    : captions.error
      ? 'The captions could not be loaded.'
      : '';
  return (
    <p
      data-caption
      lang={of.language}
      dir="auto"
      className="flex min-h-12 items-center justify-center rounded-sm bg-sunken px-4 py-2 text-center text-base text-balance"
    >
      {text}
    </p>
  );
}
