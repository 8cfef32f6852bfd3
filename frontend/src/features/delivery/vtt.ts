/** What is said between two moments, in seconds. */
export type Cue = { from: number; to: number; text: string };

const seconds = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Reads WebVTT as our server writes it: blocks of a line of times and lines of words. */
export function readVtt(text: string): Cue[] {
  return text.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((x) => x.includes('-->'));
    const [from, to] = lines[at]?.split(/\s+-->\s+|\s/) ?? [];
    if (!from || !to) return [];
    return [
      {
        from: seconds(from),
        to: seconds(to),
        text: lines
          .slice(at + 1)
          .join(' ')
          .trim(),
      },
    ];
  });
}

/** What is said at a moment; empty: nothing. */
export function cueAt(cues: Cue[], time: number): string {
  return cues.find((x) => x.from <= time && time < x.to)?.text ?? '';
}
