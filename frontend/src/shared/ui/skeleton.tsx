import { cx } from '@/shared/lib/cx';

/** The shape of something that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block animate-shimmer rounded-sm bg-sunken', className)} />;
}

/** Lines of a list that are on their way. */
export function SkeletonLines({ lines = 4 }: { lines?: number }) {
  return (
    <div className="grid gap-3">
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} className="h-12" />
      ))}
    </div>
  );
}
