type MarkProps = { className?: string };

/** The corners of a viewfinder. */
export function FrameMark({ className }: MarkProps) {
  return (
    <svg
      viewBox="0 0 32 32"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden
    >
      <path d="M4 11V4h7M21 4h7v7M28 21v7h-7M11 28H4v-7" />
    </svg>
  );
}

/** The sign of the house: a viewfinder on its subject. */
export function Mark({ className }: MarkProps) {
  return (
    <svg viewBox="0 0 32 32" className={className} fill="none" aria-hidden>
      <path d="M5 12V5h7M20 5h7v7M27 20v7h-7M12 27H5v-7" stroke="currentColor" strokeWidth="3" />
      <path d="M9 16h14" stroke="var(--accent)" strokeWidth="5" />
    </svg>
  );
}
