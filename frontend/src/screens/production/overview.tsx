import { Film } from 'lucide-react';

import type { Campaign, Job } from '@/api/types';
import { moving } from '@/features/campaigns/status';
import { useProgress } from '@/features/campaigns/use-progress';
import { plainReason } from '@/features/jobs/names';
import { heldUp, waitsForYou } from '@/features/jobs/trouble';
import { count, money, spoken } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { ButtonLink } from '@/shared/ui/button';
import { ProgressBar } from '@/shared/ui/progress-bar';

import { Controls } from './controls';

type OverviewProps = { campaign: Campaign; jobs: Job[] | undefined; place: (scene: number) => number };

/** The whole campaign in one bar: how far, how long, how much, and what can be done with it. */
export function Overview({ campaign, jobs = [], place }: OverviewProps) {
  const progress = useProgress(campaign.id);
  const percent = campaign.generation_progress;
  const waiting = jobs.filter(waitsForYou).length;
  const stuck = moving(campaign.status) ? jobs.map(heldUp).find(Boolean) : undefined;
  const line = headline(campaign, waiting);
  const done = campaign.status === 'completed';
  return (
    <section aria-label="How it stands" className="mb-8 rounded border border-line bg-surface p-4 md:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-72" aria-live="polite">
          <h2 className="text-lg font-semibold">{line}</h2>
          <p className="mt-0.5 max-w-prose text-ink-2">{detail(campaign, waiting, place)}</p>
          {stuck && <p className="mt-1 max-w-prose text-accent-text">{plainReason(stuck, place)}</p>}
        </div>
        <div className="flex flex-wrap gap-2">
          <Controls campaign={campaign} waiting={waiting} />
          {done && (
            <ButtonLink look="primary" icon={<Film />} to={paths.films(campaign.id)}>
              Watch the films
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="mt-4 flex items-center gap-3">
        <ProgressBar
          thick
          label="Production"
          value={percent}
          still={!moving(campaign.status) || campaign.paused}
        />
        <span
          aria-hidden
          className="w-14 shrink-0 text-right text-base font-semibold whitespace-nowrap tabular-nums"
        >
          {percent} %
        </span>
      </div>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2 tabular-nums [&_dt]:text-xs [&_dt]:text-ink-3">
        {moving(campaign.status) && (
          <div>
            <dt>Time left</dt>
            <dd>
              {campaign.eta_seconds === null ? 'Not known yet' : `About ${roughly(campaign.eta_seconds)}`}
            </dd>
          </div>
        )}
        {progress && moving(campaign.status) && (
          <div>
            <dt>Parts done</dt>
            <dd>
              {progress.settled} of {progress.total}
            </dd>
          </div>
        )}
        <Spent campaign={campaign} />
      </dl>
    </section>
  );
}

function Spent({ campaign: { cost } }: { campaign: Campaign }) {
  if (cost.estimated_micros === 0 && cost.spent_micros === 0)
    return (
      <div>
        <dt>Cost</dt>
        <dd>Free: our own studio makes it</dd>
      </div>
    );
  return (
    <>
      <div>
        <dt>Spent</dt>
        <dd>
          {money(cost.spent_micros)} of {money(cost.cap_micros)} budget
        </dd>
      </div>
      {cost.reserved_micros > 0 && (
        <div>
          <dt>Promised to what is under way</dt>
          <dd>{money(cost.reserved_micros)}</dd>
        </div>
      )}
      <div>
        <dt>Expected in the end</dt>
        <dd>{money(cost.estimated_micros)}</dd>
      </div>
    </>
  );
}

/** Seconds one can rely on are not to be had: whole minutes above two. */
function roughly(seconds: number) {
  return seconds > 120 ? `${Math.round(seconds / 60)} min` : spoken(Math.max(5, Math.ceil(seconds / 5) * 5));
}

function headline(campaign: Campaign, waiting: number) {
  if (campaign.cancel_requested && moving(campaign.status)) return 'Canceling';
  if (campaign.paused) return campaign.status === 'generating' ? 'Pausing' : 'Paused';
  switch (campaign.status) {
    case 'draft':
      return 'Not started';
    case 'pending':
      return 'Starting';
    case 'generating':
      return waiting > 0
        ? `Being made, and ${count(waiting, 'part')} ${waiting === 1 ? 'waits' : 'wait'} for you`
        : 'Being made';
    case 'needs_attention':
      return waiting > 0
        ? `${count(waiting, 'part')} ${waiting === 1 ? 'waits' : 'wait'} for you`
        : 'Waits for you';
    case 'failed':
      return 'It could not be made';
    case 'canceled':
      return 'Canceled';
    case 'completed':
      return 'Your ad is ready';
  }
}

function detail(campaign: Campaign, waiting: number, place: (scene: number) => number) {
  if (campaign.cancel_requested && moving(campaign.status))
    return 'What runs is being stopped. What was paid for already is still collected and kept.';
  if (campaign.paused)
    return campaign.status === 'generating'
      ? 'Nothing new begins. What runs is finished first.'
      : 'Nothing happens, and nothing is spent, until you resume.';
  switch (campaign.status) {
    case 'draft':
      return 'Start it from the storyline.';
    case 'pending':
    case 'generating':
      return 'You may close this page: it goes on by itself.';
    case 'completed':
      return 'Every film was inspected: picture, sound and safe zones.';
    case 'canceled':
      return 'What was made is kept. You can take it up again.';
    case 'needs_attention':
      if (waiting > 0) return 'Decide below, and it goes on.';
      break;
    case 'failed':
      break;
  }
  return campaign.reason ? plainReason(campaign.reason, place) : 'Nobody said why. Try again.';
}
