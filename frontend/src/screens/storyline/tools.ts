import type { Plan, Storyline } from '@/api/types';
import type { Film } from '@/features/storyline/draft';
import type { Draft } from '@/features/storyline/use-draft';

/** What every scene of the board needs. */
export type BoardTools = {
  campaign: string;
  film: Film;
  fps: number;
  /** Frames of the film. */
  total: number;
  /** Nothing can be edited now. */
  closed: boolean;
  /** There is something that is not saved. */
  dirty: boolean;
  pictures: Storyline['pictures'];
  /** What the edits lead to; undefined: there are none, or nobody knows yet. */
  plan: Plan | undefined;
  edit: Draft['edit'];
  onToggle: (number: number) => void;
  onSplit: (number: number) => void;
  /** Says something to screen readers. */
  announce: (text: string) => void;
};
