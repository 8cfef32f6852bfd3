import { describe, expect, it } from 'vitest';

import type { Job } from '@/api/types';

import { costWords } from './cost';
import { jobName, plainReason, technicalWords } from './names';
import { planWords } from './plan-words';
import { heldUp, unclearCall, waitsForYou, wayWords, whatHelps } from './trouble';

const job = (more: object) =>
  ({
    kind: 'scene_video',
    scene: 2,
    format: '16:9',
    language: null,
    newest: true,
    wish: null,
    failure: null,
    calls: [],
    state: 'planned',
    way: 'asked',
    ...more,
  }) as unknown as Job;

describe('words about jobs', () => {
  it('hold no names that only machines read', () => {
    expect(plainReason('ca_0a1b.reference_image.s3.16x9.r1 waits for approval', (x) => x - 1)).toBe(
      'The still of scene 2 waits for approval',
    );
    expect(jobName(job({}), () => 1)).toBe('Clip of scene 1, 16:9');
    expect(planWords([{ kind: 'scene_video' }, { kind: 'scene_video' }, { kind: 'music' }])).toBe(
      '2 clips and the music',
    );
  });

  it('keep what broke apart from what it means', () => {
    const why = 'OpenAI could not be reached; it is tried again by itself\nConnection refused';
    expect(plainReason(why)).toBe('OpenAI could not be reached; it is tried again by itself');
    expect(technicalWords(why)).toBe('Connection refused');
    expect(technicalWords('Milder words')).toBe('');
  });

  it('say why the order of a job under way does not get on', () => {
    const said = (state: string) => heldUp(job({ state: 'running', calls: [{ state, reason: 'away' }] }));
    expect(['reserved', 'submitting', 'unknown'].map(said)).toEqual(['away', 'away', 'away']);
    expect(['accepted', 'running', 'canceling'].map(said)).toEqual(['away', 'away', 'away']);
    expect(['needs_decision', 'verified'].map(said)).toEqual([undefined, undefined]);
    expect(heldUp(job({ calls: [{ state: 'reserved', reason: 'away' }] }))).toBeUndefined();
  });

  it('only speak of paying twice when an order is unclear', () => {
    const broke = job({ state: 'needs_attention', failure: 'over_budget' });
    expect(unclearCall(broke)).toBeUndefined();
    expect(whatHelps(broke)).toMatch(/budget/);
    const unclear = job({ state: 'needs_attention', calls: [{ state: 'needs_decision' }] });
    expect(whatHelps(unclear)).toMatch(/paid for already/);
  });

  it('ask nobody about what was decided or replaced', () => {
    expect(waitsForYou(job({ state: 'failed' }))).toBe(true);
    expect(waitsForYou(job({ state: 'failed', wish: 'retry' }))).toBe(false);
    expect(waitsForYou(job({ state: 'failed', newest: false }))).toBe(false);
  });

  it('label what was not made as asked', () => {
    expect(wayWords(job({}))).toBeNull();
    expect(wayWords(job({ way: 'studio' }))).toBe('Film of the still');
  });

  it('call paid only what was billed', () => {
    const call = (billing: string) => ({ billing, billed_micros: 720_000, reserved_micros: 720_000 });
    const words = (...calls: object[]) => costWords(job({ state: 'running', price_micros: 720_000, calls }));
    expect(words(call('promised'))).toBe('$0.72 promised');
    expect(words(call('billed'), call('promised'))).toBe('$0.72 paid, $0.72 promised');
    expect(words(call('unclear'))).toBe('$0.72 perhaps billed');
    expect(words()).toBe('$0.72 expected');
  });
});
