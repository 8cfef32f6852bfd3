import { eventStream, type Message } from './event-stream';
import { toProblem, type Problem } from './problem';

/** How the line to the server stands. `polling`: it keeps breaking, so ask now and then until it holds again. */
export type LineState = 'connecting' | 'live' | 'polling';

export type Follower = {
  onMessage: (message: Message) => void;
  onState: (state: LineState) => void;
  /** Listening will never be allowed: nobody is signed in, or the campaign is gone. */
  onProblem: (problem: Problem) => void;
};

/** The server says something every 15 s; what is silent longer than this is dead, whatever TCP thinks. */
const silence = 40_000;
/** Rests between two tries grow from the first to the longest of these. */
const rests = { first: 500, longest: 15_000 };
/** So many broken lines after each other, and we ask instead of listening. */
const patience = 3;
/** A page nobody sees gives its connection back: browsers have six for each server. */
const hiddenFor = 60_000;

/**
 * Follows a campaign's events behind number `after` until the returned function is called. Survives a sleeping
 * machine, a dropped network and a restarted server: it comes back with the number of the last event and gets
 * exactly what it missed.
 */
export function follow(id: string, after: number, to: Follower): () => void {
  const over = new AbortController();
  let line = new AbortController();
  let last = after;
  let failures = 0;
  let heard = Date.now();
  let wake = () => {};

  const listen = async () => {
    line = new AbortController();
    heard = Date.now();
    const stop = AbortSignal.any([over.signal, line.signal]);
    const onBytes = () => {
      heard = Date.now();
      failures = 0;
      to.onState('live');
    };
    for await (const message of eventStream(id, last, stop, onBytes)) {
      if (over.signal.aborted) return;
      if (message.kind === 'event') {
        // Whatever is replayed twice must not happen twice.
        if (message.event.seq <= last) continue;
        last = message.event.seq;
      }
      to.onMessage(message);
    }
  };

  const rest = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });

  const run = async () => {
    to.onState('connecting');
    while (!over.signal.aborted) {
      const problem = await listen().then(() => null, toProblem);
      if (over.signal.aborted) return;
      if (problem && [401, 403, 404].includes(problem.status)) return to.onProblem(problem);
      // A page that comes back into sight is woken; until then there is nobody to tell.
      if (document.hidden) await rest(2 ** 31 - 1);
      else {
        failures += 1;
        to.onState(failures >= patience ? 'polling' : 'connecting');
        const pause = Math.min(rests.longest, rests.first * 2 ** (failures - 1));
        // Many pages that lost one server must not all come back at the same moment.
        await rest(pause * (0.75 + Math.random() / 2));
      }
    }
  };

  const checkLine = (allowed: number) => {
    if (Date.now() - heard > allowed) line.abort();
  };
  const stopWatching = watchPage({
    onTick: () => checkLine(silence),
    onHidden: () => line.abort(),
    onBack: () => {
      // After sleep the old line may look open although nothing comes through it.
      checkLine(silence / 2);
      wake();
    },
  });
  void run();

  return () => {
    over.abort();
    stopWatching();
    wake();
  };
}

type PageWatch = { onTick: () => void; onHidden: () => void; onBack: () => void };

/** Tells when the page was out of sight for a while and when it, or the network, is back. */
function watchPage({ onTick, onHidden, onBack }: PageWatch): () => void {
  const ticking = setInterval(onTick, 5_000);
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const seen = () => {
    clearTimeout(hiding);
    if (document.hidden) hiding = setTimeout(onHidden, hiddenFor);
    else onBack();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', onBack);
  return () => {
    clearInterval(ticking);
    clearTimeout(hiding);
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', onBack);
  };
}
