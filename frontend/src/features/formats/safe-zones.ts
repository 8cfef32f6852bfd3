import type { Ratio } from '@/api/types';

/** What a platform covers at each edge, as a share of the height or the width. */
type Insets = { top: number; right: number; bottom: number; left: number };

export type SafeZone = { id: string; name: string; ratio: Ratio; insets: Insets };

const even = (share: number): Insets => ({ top: share, right: share, bottom: share, left: share });

/** Pixels of a frame of 1080 x 1920. */
const tall = (top: number, right: number, bottom: number, left: number): Insets => ({
  top: top / 1920,
  right: right / 1080,
  bottom: bottom / 1920,
  left: left / 1080,
});

/**
 * Where interfaces lie over films. Platforms move them now and then; these are the figures of 2026: Meta's guides
 * for Reels and Stories, TikTok's templates, third parties for Shorts, 5 % of broadcasting for wide films. The first
 * of a shape is what our own layouts keep to.
 */
export const safeZones: SafeZone[] = [
  { id: 'all', name: 'All tall feeds', ratio: '9:16', insets: tall(270, 150, 672, 65) },
  { id: 'reels', name: 'Instagram and Facebook Reels', ratio: '9:16', insets: tall(270, 65, 672, 65) },
  { id: 'stories', name: 'Instagram and Facebook Stories', ratio: '9:16', insets: tall(270, 65, 384, 65) },
  { id: 'tiktok', name: 'TikTok', ratio: '9:16', insets: tall(150, 150, 440, 60) },
  { id: 'shorts', name: 'YouTube Shorts', ratio: '9:16', insets: tall(288, 130, 384, 0) },
  { id: 'youtube', name: 'YouTube and TV', ratio: '16:9', insets: even(0.05) },
  { id: 'square', name: 'Feeds', ratio: '1:1', insets: even(0.06) },
  { id: 'portrait', name: 'Feeds', ratio: '4:5', insets: even(0.06) },
];
