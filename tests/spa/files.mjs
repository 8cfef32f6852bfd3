// Files that people bring along.
import { execFileSync } from 'node:child_process';

/** A PNG all of one colour, as a file to be chosen. */
export function picture(name, color, size = '960x640') {
  const source = `color=c=${color}:s=${size}`;
  const options = ['-f', 'lavfi', '-i', source, '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-'];
  return file(name, 'image/png', execFileSync('ffmpeg', ['-v', 'error', ...options]));
}

/** Two seconds of one colour, as MP4. */
export function film(name, color) {
  const source = `color=c=${color}:s=640x360:r=30:d=2`;
  const mp4 = [
    '-c:v',
    'libx264',
    '-pix_fmt',
    'yuv420p',
    '-movflags',
    'frag_keyframe+empty_moov',
    '-f',
    'mp4',
    '-',
  ];
  return file(
    name,
    'video/mp4',
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, ...mp4]),
  );
}

export const file = (name, mimeType, buffer) => ({ name, mimeType, buffer });

/** Lets a file go over an element, as if it came from a folder. */
export async function drop(page, element, { name, mimeType, buffer }) {
  const dataTransfer = await page.evaluateHandle(
    ([title, type, text]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(text), (x) => x.charCodeAt(0));
      transfer.items.add(new File([bytes], title, { type }));
      return transfer;
    },
    [name, mimeType, buffer.toString('base64')],
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await element.dispatchEvent(type, { dataTransfer });
}

/** The colour in the middle of a picture or film on the page, once it is there: [red, green, blue]. */
export async function colorOf(shown) {
  await shown.scrollIntoViewIfNeeded();
  return shown.evaluate(async (x) => {
    const isFilm = x instanceof HTMLVideoElement;
    const ready = isFilm && new Promise((done) => x.addEventListener('seeked', done, { once: true }));
    if (isFilm) x.currentTime = 0.5;
    await (isFilm ? ready : x.decode());
    const [width, height] = isFilm ? [x.videoWidth, x.videoHeight] : [x.naturalWidth, x.naturalHeight];
    const canvas = new OffscreenCanvas(1, 1);
    const pen = canvas.getContext('2d');
    pen.drawImage(x, width / 2, height / 2, 1, 1, 0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
}
