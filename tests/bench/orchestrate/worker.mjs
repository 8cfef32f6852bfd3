// The incumbent's worker: fifty calls at a time. A call is submitted, asked
// for at once and then every second until it is done; its picture is looked
// at, hashed and stored under its hash. The composition does nothing.
import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { connection, load, write } from "./common.mjs";

const { Worker } = load("bullmq");
const { Agent, request } = load("undici");
const vendor = process.env.BENCH_VENDOR;
const media = process.env.BENCH_MEDIA;
const concurrency = Number(process.env.BENCH_CONCURRENCY ?? 50);
const dispatcher = new Agent({ connections: 64 });
const headers = { authorization: "Bearer bench", "content-type": "application/json" };
const create = `${vendor}/v1/models/black-forest-labs/flux-schnell/predictions`;

async function ask(url, options) {
  const answer = await request(url, { dispatcher, headers, ...options });
  if (answer.statusCode >= 300) throw new Error(`${url} answered ${answer.statusCode}`);
  return answer.body;
}

async function submit(id, name) {
  const input = {
    prompt: `${name} of ${id}: a lamp of oak on a table at night, seen from the door`,
    aspect_ratio: "16:9",
    num_outputs: 1,
    output_format: "png",
  };
  const made = await ask(create, { method: "POST", body: JSON.stringify({ input }) });
  return (await made.json()).id;
}

async function finished(prediction) {
  for (;;) {
    const seen = await (await ask(`${vendor}/v1/predictions/${prediction}`)).json();
    if (seen.status === "succeeded") return seen.output[0];
    if (seen.status !== "starting" && seen.status !== "processing")
      throw new Error(`prediction ${prediction} ${seen.status}`);
    await pause(1000);
  }
}

const folders = new Set();
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

// Not synced: the usual worker does not.
async function keep(url) {
  const bytes = Buffer.from(await (await ask(url)).arrayBuffer());
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error(`${url} is no picture`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const folder = `${media}/${hash.slice(0, 2)}`;
  if (!folders.has(folder)) await mkdir(folder, { recursive: true });
  folders.add(folder);
  await writeFile(`${folder}/${hash}.part`, bytes);
  await rename(`${folder}/${hash}.part`, `${folder}/${hash}.png`);
  return `${hash.slice(0, 2)}/${hash}.png`;
}

async function call({ data: { id, name } }) {
  await write(id, "generating", 10, name, { state: "submitting" });
  const prediction = await submit(id, name);
  await write(id, "generating", 40, name, { state: "running", prediction });
  const key = await keep(await finished(prediction));
  await write(id, "generating", 80, name, { state: "done", prediction, key });
}

async function compose({ data: { id } }) {
  await write(id, "composing", 90, "compose", { state: "running" });
  await write(id, "completed", 100, "compose", { state: "done", key: `film/${id}.mp4` });
}

const workers = [
  new Worker("calls", call, { connection, concurrency }),
  new Worker("compose", compose, { connection, concurrency }),
];
for (const worker of workers) {
  worker.on("failed", (job, why) => console.error(job?.data, why));
  worker.on("error", (why) => console.error(why));
  await worker.waitUntilReady();
}
console.log("works");
