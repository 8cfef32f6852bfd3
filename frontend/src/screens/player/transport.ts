import { createStore } from '@/shared/lib/store';

/** How far two films may drift apart before the others are pulled to the first. */
const apart = 0.12;
export const frame = 1 / 30;

/** One play head over one or more films that show the same ad. The first film is its clock. */
export function createTransport() {
  const films = new Map<string, HTMLVideoElement>();
  const playing = createStore(false);
  const time = createStore(0);
  const length = createStore(0);
  const muted = createStore(false);
  const heard = createStore('');
  let beat = 0;

  const leader = () => films.values().next().value;
  const each = (run: (film: HTMLVideoElement) => void) => films.forEach(run);

  const follow = () => {
    const first = leader();
    if (!first) return;
    time.set(first.currentTime);
    each((x) => {
      if (Math.abs(x.currentTime - first.currentTime) > apart) x.currentTime = first.currentTime;
    });
    beat = requestAnimationFrame(follow);
  };
  const hear = () => films.forEach((x, key) => (x.muted = muted.get() || key !== heard.get()));

  const pause = () => {
    cancelAnimationFrame(beat);
    each((x) => x.pause());
    playing.set(false);
  };
  const seek = (to: number) => {
    const at = Math.min(Math.max(0, to), length.get() || Infinity);
    each((x) => (x.currentTime = at));
    time.set(at);
  };
  const play = async () => {
    const first = leader();
    if (!first) return;
    if (time.get() >= length.get() - frame) seek(0);
    try {
      await Promise.all([...films.values()].map((x) => x.play()));
    } catch {
      // Not loaded, or the browser wants a click first: it stays paused.
      return pause();
    }
    playing.set(true);
    cancelAnimationFrame(beat);
    follow();
  };

  return {
    playing,
    time,
    length,
    muted,
    heard,
    play,
    pause,
    seek,
    toggle: () => (playing.get() ? pause() : void play()),
    /** Moves by so many seconds, and stays there if it is less than a frame or two. */
    move: (by: number) => {
      if (Math.abs(by) <= frame) pause();
      seek(time.get() + by);
    },
    mute: (on: boolean) => {
      muted.set(on);
      hear();
    },
    /** Whose sound is to be heard. */
    listenTo: (key: string) => {
      heard.set(key);
      hear();
    },
    /** Takes a film in; what is returned lets it go. It starts where the others are. */
    attach: (key: string, film: HTMLVideoElement) => {
      films.set(key, film);
      if (!films.has(heard.get())) heard.set(key);
      hear();
      const ready = () => {
        film.currentTime = time.get();
        length.set(Math.max(...[...films.values()].map((x) => x.duration || 0)));
        if (playing.get()) void film.play().catch(() => undefined);
      };
      // Headphones, the keyboard's own keys, full screen: whoever stops or starts one means all.
      const stopped = () => film === leader() && playing.get() && pause();
      const begun = () => film === leader() && !playing.get() && void play();
      film.addEventListener('loadedmetadata', ready);
      film.addEventListener('pause', stopped);
      film.addEventListener('play', begun);
      if (film.readyState > 0) ready();
      return () => {
        film.removeEventListener('loadedmetadata', ready);
        film.removeEventListener('pause', stopped);
        film.removeEventListener('play', begun);
        if (film === leader()) pause();
        films.delete(key);
        if (heard.get() === key) heard.set(films.keys().next().value ?? '');
        hear();
      };
    },
  };
}

export type Transport = ReturnType<typeof createTransport>;
