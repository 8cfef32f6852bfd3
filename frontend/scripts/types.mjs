// Writes src/api/schema.d.ts from the server's description of itself.
//   node scripts/types.mjs [URL or file]           writes
//   node scripts/types.mjs --check [URL or file]   fails if what is there is another one
import { readFile, writeFile } from 'node:fs/promises';

import openapiTS, { astToString } from 'openapi-typescript';

const args = process.argv.slice(2);
const check = args.includes('--check');
const source =
  args.find((x) => !x.startsWith('--')) ??
  `${process.env.ADCRAFT_URL ?? 'http://127.0.0.1:8000'}/openapi.json`;
const target = new URL('../src/api/schema.d.ts', import.meta.url);

async function load() {
  if (!/^https?:/.test(source)) return JSON.parse(await readFile(source, 'utf8'));
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} answers ${answer.status}`);
  return answer.json();
}

const head = '// Generated from /openapi.json by `npm run types`; not edited by hand.\n\n';
// A default makes a key optional for whoever sends it.
const wanted = head + astToString(await openapiTS(await load(), { defaultNonNullable: false }));

if (!check) {
  await writeFile(target, wanted);
  console.log('src/api/schema.d.ts is written');
} else if ((await readFile(target, 'utf8')) === wanted) {
  console.log('src/api/schema.d.ts is current');
} else {
  console.error('src/api/schema.d.ts is not what the server says: run `npm run types`');
  process.exitCode = 1;
}
