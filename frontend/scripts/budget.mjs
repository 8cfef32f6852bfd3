// Fails if what a page needs before its screen is drawn outgrows its budget.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const budget = 150 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

/** A chunk and all that it imports at once; lazy imports are not followed. */
function reach(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) reach(next, seen);
  return seen;
}

const size = async (file) => gzipSync(await readFile(new URL(file, dist))).length;
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

async function weigh(keys) {
  const files = [...keys].map((key) => manifest[key].file);
  return (await Promise.all(files.map(size))).reduce((sum, x) => sum + x, 0);
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = reach(entry);
const initial = await weigh(first);
console.log(`initial JavaScript ${kib(initial)} of ${kib(budget)} (gzip)`);

for (const key of Object.keys(manifest).filter(
  (x) => x.startsWith('src/screens/') && manifest[x].isDynamicEntry,
)) {
  const more = [...reach(key)].filter((x) => !first.has(x));
  console.log(`  ${key.replace('src/screens/', '').padEnd(44)} + ${kib(await weigh(more))}`);
}

if (initial > budget) {
  console.error('too much: load some of it lazily');
  process.exitCode = 1;
}
