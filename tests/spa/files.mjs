// Files that people bring along.
import { execFileSync } from 'node:child_process';

/** A PNG all of one colour, as a file to be chosen. */
export function picture(name, color, size = '960x640') {
  const source = `color=c=${color}:s=${size}`;
  const options = ['-f', 'lavfi', '-i', source, '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-'];
  return file(name, 'image/png', execFileSync('ffmpeg', ['-v', 'error', ...options]));
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

/** The colour in the middle of a picture on the page, once it is there: [red, green, blue]. */
export async function colorOf(image) {
  await image.scrollIntoViewIfNeeded();
  return image.evaluate(async (x) => {
    await x.decode();
    const canvas = new OffscreenCanvas(1, 1);
    const pen = canvas.getContext('2d');
    pen.drawImage(x, x.naturalWidth / 2, x.naturalHeight / 2, 1, 1, 0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
}
