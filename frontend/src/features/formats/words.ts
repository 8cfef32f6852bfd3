import type { Ratio } from '@/api/types';

/** Each shape as people call it, and where it is shown. */
export const shapeWords: Record<Ratio, { name: string; place: string }> = {
  '16:9': { name: 'Wide', place: 'YouTube, web, TV' },
  '9:16': { name: 'Tall', place: 'Reels, TikTok, Shorts' },
  '1:1': { name: 'Square', place: 'Feeds' },
  '4:5': { name: 'Portrait', place: 'Instagram and Facebook feeds' },
};

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** "en" is "English". */
export function languageName(code: string): string {
  return languages.of(code) ?? code;
}
