import type { Gate, GateModel, GateStanding } from '@/api/types';
import { count, money, spoken, timeOfDay } from '@/shared/lib/format';

type Words = { word: string; tone: 'plain' | 'live' | 'attention' | 'good' | 'danger' };

/** How a gate stands, in a word. */
export function gateState(x: GateStanding | null): Words {
  if (!x) return { word: 'Not answering', tone: 'danger' };
  if (x.paused_until) return { word: 'Paused', tone: 'attention' };
  if (x.permitted < x.most) return { word: 'Slowed down', tone: 'attention' };
  if (x.running + x.waiting > 0) return { word: 'Working', tone: 'live' };
  return { word: 'Quiet', tone: 'plain' };
}

/** "3 of 8 calls under way, 2 waiting, the longest for 12 s". */
export function callsUnderWay(x: GateStanding): string {
  const under = `${x.running} of ${count(x.most, 'call')} under way`;
  if (x.waiting === 0) return `${under}, none waiting`;
  const long = x.oldest_wait_seconds >= 1 ? `, the longest for ${spoken(x.oldest_wait_seconds)}` : '';
  return `${under}, ${x.waiting} waiting${long}`;
}

/** What holds calls back at the moment; empty if nothing does. */
export function heldBack(x: GateStanding): string[] {
  const said: string[] = [];
  if (x.paused_until)
    said.push(
      `Sends nothing until ${timeOfDay(x.paused_until)}: the provider asked for a pause, or could not be reached.`,
    );
  if (x.permitted < x.most)
    said.push(
      `Sends no more than ${x.permitted} at once for now: the provider asked for fewer. More follow as answers come.`,
    );
  return said;
}

/** What the account allows, and whose share this is. */
export function allowance(x: GateStanding): string {
  const rate =
    x.per_minute === null
      ? 'No limit per minute'
      : `At most ${Number(x.per_minute.toFixed(1))} requests a minute, ${x.left ?? 0} of them right now`;
  return x.nodes > 1 ? `${rate} · this node's share, one of ${x.nodes}` : rate;
}

export function hourOfMoney(x: Gate): string {
  const spent = `${money(x.spent_this_hour_micros)} this hour`;
  return x.hour_cap_micros === null ? spent : `${spent}, of at most ${money(x.hour_cap_micros)}`;
}

export function modelState(x: GateModel): Words {
  if (x.breaker === 'open') return { word: 'Resting', tone: 'attention' };
  if (x.breaker === 'half_open') return { word: 'On trial', tone: 'live' };
  if (x.paused_until) return { word: 'Paused', tone: 'attention' };
  return x.recent_calls > 0 ? { word: 'Working', tone: 'good' } : { word: 'Quiet', tone: 'plain' };
}

/** What a model does, and what it does next. */
export function modelWords(x: GateModel): string {
  const after = x.failures ? ` after ${count(x.failures, 'failure')}` : '';
  if (x.breaker === 'open')
    return `Resting${x.tries_at ? ` until ${timeOfDay(x.tries_at)}` : ''}${after}, then tries one call`;
  if (x.breaker === 'half_open')
    return x.trying
      ? `Tries one call${after}; the others wait for its answer`
      : `Rested${after}; the next call is a trial`;
  if (x.paused_until) return `Paused until ${timeOfDay(x.paused_until)}: the provider asked for it`;
  if (x.recent_calls === 0) return 'Nothing heard in the last minute';
  const fails = x.recent_failures === 0 ? 'all fine' : `${x.recent_failures} of them failed`;
  return `${count(x.recent_calls, 'answer')} in the last minute, ${fails}`;
}
