import { money } from '@/shared/lib/format';

type MoneyProps = {
  micros: number;
  /** Nothing to pay is said in words. */
  free?: string;
};

/** Micro-dollars for people: 420000 is $0.42. */
export function Money({ micros, free }: MoneyProps) {
  return <span className="tabular-nums">{micros === 0 && free ? free : money(micros)}</span>;
}
