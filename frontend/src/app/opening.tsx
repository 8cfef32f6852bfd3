import { Mark } from '@/shared/ui/mark';

/** The moment before the first page is there. */
export function Opening() {
  return (
    <div role="status" className="grid min-h-dvh place-items-center">
      <Mark className="size-10 animate-pulse" />
      <span className="sr-only">Loading</span>
    </div>
  );
}
