import type { Plan } from '@/api/types';
import { planWords } from '@/features/jobs/plan-words';
import { money } from '@/shared/lib/format';

type StaleNoteProps = { scene: number; plan: Plan | undefined };

/** What the edits make of this scene must be made, or made anew, and for how much. */
export function StaleNote({ scene, plan }: StaleNoteProps) {
  const jobs = plan?.jobs.filter((x) => x.scene === scene) ?? [];
  if (jobs.length === 0) return null;
  const price = jobs.reduce((n, x) => n + x.price_micros, 0);
  const anew = jobs.some((x) => x.revision > 1);
  return (
    <p className="rounded-sm bg-accent-soft px-3 py-1.5 text-xs text-accent-text">
      To be made{anew && ' anew'}: {planWords(jobs)}, {price === 0 ? 'free' : money(price)}.
    </p>
  );
}
