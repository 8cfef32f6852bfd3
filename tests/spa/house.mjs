// Processes that a journey needs, each started here and ended here by its id.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const children = new Set();
export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Ends a child politely, and by force after a while. */
async function end(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  if ((await Promise.race([gone, wait(20_000).then(() => 'late')])) === 'late') {
    child.kill('SIGKILL');
    await gone;
  }
  children.delete(child);
}

export const endAll = () => Promise.all([...children].map((x) => end(x)));

/** A port that nobody has at this moment. */
export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function start(program, options, log, env) {
  const out = openSync(log, 'a');
  // What this machine happens to be set up for is not what is tested.
  const own = Object.entries(process.env).filter(
    ([x]) => !/^(ADCRAFT_|OPENAI_|REPLICATE_|SUPABASE_)|^(DATABASE_URL|REDIS_URL|FAULT|PORT)$/.test(x),
  );
  const child = spawn(program, options, {
    stdio: ['ignore', out, out],
    env: { ...Object.fromEntries(own), ...env },
  });
  children.add(child);
  return child;
}

async function until(what, seconds, ready) {
  for (let turn = 0; turn < seconds * 20; turn += 1) {
    if (await ready()) return;
    await wait(50);
  }
  throw new Error(`${what} did not come within ${seconds} s`);
}

/** AdCraft with its app, on a port of its own; `restart` ends it and begins again on the same data. */
export async function openHouse({ build, web, room, name, env = {} }) {
  const port = await freePort();
  const data = join(room, name);
  const log = join(room, `${name}.log`);
  const base = `http://127.0.0.1:${port}`;
  const options = ['--data', data, '--port', String(port), '--web', web, '--no-rate-limits', 'serve'];
  let child;
  const begin = async () => {
    child = start(join(build, 'adcraft'), options, log, env);
    await until(`${name}: /healthz`, 20, async () => {
      if (child.exitCode !== null) throw new Error(`adcraft ended: ${readFileSync(log, 'utf8').slice(-600)}`);
      return fetch(`${base}/healthz`).then(
        (x) => x.ok,
        () => false,
      );
    });
  };
  await begin();
  return {
    base,
    stop: (signal) => end(child, signal),
    begin,
  };
}

/** The simulator of providers; `break` has them fail by rules, `mend` takes all of those away. */
export async function openProviders({ build, room }) {
  const dir = join(room, 'providers');
  mkdirSync(dir);
  const port = await freePort();
  start(
    join(build, 'provsim'),
    ['--dir', dir, '--port', String(port), '--latency', '0.3', '--drift', '0', '--tiny'],
    join(room, 'providers.log'),
    {},
  );
  const base = `http://127.0.0.1:${port}`;
  await until('the simulator', 20, () =>
    fetch(`${base}/sim/state`).then(
      (x) => x.ok,
      () => false,
    ),
  );
  const setRules = async (rules) => {
    const answer = await fetch(`${base}/sim/faults`, { method: 'PUT', body: JSON.stringify({ rules }) });
    if (!answer.ok) throw new Error(`rules: ${await answer.text()}`);
  };
  return {
    env: {
      OPENAI_API_KEY: 'sk-test',
      REPLICATE_API_TOKEN: 'r8_test',
      OPENAI_BASE_URL: `${base}/v1`,
      REPLICATE_BASE_URL: `${base}/v1`,
    },
    break: (...rules) => setRules(rules),
    mend: () => setRules([]),
  };
}
