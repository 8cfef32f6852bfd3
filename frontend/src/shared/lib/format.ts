/** 420000 micro-dollars are "$0.42"; parts of a cent are shown only where there is nothing else to show. */
export function money(micros: number): string {
  const dollars = Math.abs(micros) / 1e6;
  const small = dollars > 0 && dollars < 0.01;
  const text = dollars.toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: small ? 4 : 2,
  });
  return micros < 0 ? `-${text}` : text;
}

/** 75 seconds are "1:15"; an hour has three parts. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const pad = (x: number) => String(x).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** 75 seconds are "1 min 15 s", as one says it. */
export function spoken(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ];
  const said = parts.filter(([n]) => n > 0).slice(0, 2);
  return said.length ? said.map(([n, unit]) => `${n} ${unit}`).join(' ') : '0 s';
}

/** 1536 bytes are "1.5 kB". */
export function bytes(n: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = n < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(n) / Math.log(1000)));
  const value = n / 1000 ** step;
  return `${step > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[step] ?? ''}`;
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const steps: [number, Intl.RelativeTimeFormatUnit][] = [
  [60, 'second'],
  [60, 'minute'],
  [24, 'hour'],
  [7, 'day'],
];

/** How long ago, in words up to a week; then the date. */
export function ago(at: string, now: number = Date.now()): string {
  let gap = (Date.parse(at) - now) / 1000;
  if (Math.abs(gap) < 10) return 'just now';
  for (const [size, unit] of steps) {
    if (Math.abs(gap) < size) return relative.format(Math.round(gap), unit);
    gap /= size;
  }
  return new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "03:12:40", as the clock on the wall of whoever looks; for what is soon. */
export function timeOfDay(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB');
}

/** "1 scene", "3 scenes". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
