import { useEffect, useRef, type ReactNode } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';

import { cx } from '@/shared/lib/cx';

type PageProps = {
  title: string;
  /** For the window and history, where it says more than the heading. */
  windowTitle?: string;
  /** Above the title: where one is. */
  over?: ReactNode;
  /** Under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Text to read rather than a desk to work at. */
  narrow?: boolean;
  children: ReactNode;
};

/** A page: names the window, and takes the focus when one comes from another page. */
export function Page({ title, windowTitle, over, lead, actions, narrow, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle(windowTitle ?? title);
  useArrival(heading);
  return (
    <div className={cx('mx-auto w-full px-4 pt-6 pb-16 md:px-8 md:pt-8', narrow ? 'max-w-2xl' : 'max-w-7xl')}>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          {over && <div className="mb-1.5 text-xs text-ink-3">{over}</div>}
          <h1 ref={heading} tabIndex={-1} data-page-title className="text-xl font-semibold text-balance">
            {title}
          </h1>
          {lead && <div className="mt-1.5 max-w-prose text-ink-2">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Names the window. */
function useWindowTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · AdCraft`;
  }, [title]);
}

/** Puts the focus on the heading of a page one came to, so that keyboard and screen reader go on from there. */
function useArrival(heading: React.RefObject<HTMLHeadingElement | null>) {
  const { key } = useLocation();
  const kind = useNavigationType();
  const first = useRef(key === 'default' || kind === NavigationType.Replace);
  useEffect(() => {
    if (!first.current) heading.current?.focus({ preventScroll: true });
  }, [heading]);
}
