import type { Campaign, Plan, PlannedJob, Scene, Storyline } from '@/api/types';
import { aScene } from '@/testing/scene';

/** Four scenes, twelve seconds. */
export const storyline = (...scenes: Scene[]): Storyline => ({
  campaign_id: 'ca_1',
  version: 7,
  written_by: 'model',
  title: 'Evening',
  fps: 30,
  seconds: 12,
  target_seconds: 12,
  palette: { primary: '#1f2a44', accent: '#e0a458', background: '#f5f1ea', text: '#16181d' },
  music_prompt: 'calm',
  pictures: [{ index: 0, url: '/media/lamp.jpg', caption: 'The lamp' }],
  scenes: scenes.length > 0 ? scenes : [1, 2, 3, 4].map((x) => aScene(x)),
});

/** A finished film that is looked over once more. */
export const campaign = (more: Partial<Campaign> = {}): Campaign =>
  ({
    id: 'ca_1',
    version: 7,
    seq: 1,
    title: 'Evening',
    status: 'completed',
    actions: [],
    cost: { cap_micros: 5_000_000, spent_micros: 0, reserved_micros: 0, estimated_micros: 0 },
    scenes: [],
    ...more,
  }) as Campaign;

const planned = (kind: PlannedJob['kind'], price_micros: number): PlannedJob => ({
  id: kind,
  kind,
  scene: kind === 'composition' ? null : 1,
  format: '16:9',
  language: null,
  revision: 2,
  price_micros,
  price: '',
});

/** What an edit of the first voice leads to. */
export const plan: Plan = {
  campaign_id: 'ca_1',
  version: 7,
  price_micros: 30_000,
  price: '$0.03',
  jobs: [planned('voiceover', 30_000), planned('composition', 0)],
};
