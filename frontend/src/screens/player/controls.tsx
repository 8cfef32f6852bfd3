import {
  Captions,
  ChevronLeft,
  ChevronRight,
  Columns2,
  Maximize,
  Pause,
  Play,
  Volume2,
  VolumeX,
} from 'lucide-react';

import type { SafeZone } from '@/features/formats/safe-zones';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { useStore } from '@/shared/lib/store';
import { Duration } from '@/shared/ui/duration';
import { IconButton } from '@/shared/ui/icon-button';
import { Select } from '@/shared/ui/select';

import { frame, type Transport } from './transport';

type ControlsProps = {
  transport: Transport;
  captions: boolean;
  onCaptions: (on: boolean) => void;
  zones: SafeZone[];
  zone: string;
  onZone: (id: string) => void;
  /** Left out where there is only one film. */
  beside?: { on: boolean; change: (on: boolean) => void } | undefined;
  onFull: () => void;
};

/** Everything a player has, each with a key of its own. */
export function Controls(props: ControlsProps) {
  const { transport, captions, onCaptions, zones, zone, onZone, beside, onFull } = props;
  const playing = useStore(transport.playing);
  const muted = useStore(transport.muted);
  const time = useStore(transport.time);
  const length = useStore(transport.length);

  useShortcuts([
    { keys: 'k', label: 'Play or pause the film', run: transport.toggle },
    { keys: 'j', label: 'Back one second', run: () => transport.move(-1) },
    { keys: 'l', label: 'On one second', run: () => transport.move(1) },
    { keys: ',', label: 'Back one frame', run: () => transport.move(-frame) },
    { keys: '.', label: 'On one frame', run: () => transport.move(frame) },
    { keys: 'm', label: 'Sound on or off', run: () => transport.mute(!transport.muted.get()) },
    { keys: 'c', label: 'Captions on or off', run: () => onCaptions(!captions) },
    { keys: 's', label: 'Films side by side', run: () => beside?.change(!beside.on) },
    { keys: 'f', label: 'Full screen', run: onFull },
  ]);

  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
      <IconButton
        label={playing ? 'Pause' : 'Play'}
        icon={playing ? <Pause /> : <Play />}
        onClick={transport.toggle}
      />
      <IconButton
        label="Back one frame"
        className="max-sm:hidden"
        icon={<ChevronLeft />}
        onClick={() => transport.move(-frame)}
      />
      <IconButton
        label="On one frame"
        className="max-sm:hidden"
        icon={<ChevronRight />}
        onClick={() => transport.move(frame)}
      />
      <span className="px-2 text-xs text-ink-2 tabular-nums">
        <Duration seconds={Math.floor(time)} /> / <Duration seconds={length} />
      </span>
      <span className="grow" />
      <Select
        aria-label="Safe zone"
        className="w-48 max-sm:order-last max-sm:w-full"
        value={zone}
        onChange={(event) => onZone(event.target.value)}
        options={[
          { value: '', label: 'No safe zone' },
          ...zones.map((x) => ({ value: x.id, label: `${x.name} (${x.ratio})` })),
        ]}
      />
      <IconButton
        label="Captions"
        aria-pressed={captions}
        icon={<Captions />}
        onClick={() => onCaptions(!captions)}
      />
      {beside && (
        <IconButton
          label="Side by side"
          aria-pressed={beside.on}
          icon={<Columns2 />}
          onClick={() => beside.change(!beside.on)}
        />
      )}
      <IconButton
        label={muted ? 'Sound on' : 'Sound off'}
        icon={muted ? <VolumeX /> : <Volume2 />}
        onClick={() => transport.mute(!muted)}
      />
      <IconButton label="Full screen" icon={<Maximize />} onClick={onFull} />
    </div>
  );
}
