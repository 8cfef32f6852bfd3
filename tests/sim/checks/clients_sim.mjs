// The clients that the vendors publish, at the simulator.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";

export const [modules, base] = process.argv.slice(2);
const load = createRequire(`${modules}/`);
const Replicate = load("replicate");
export const { OpenAI, ...errors } = load("openai");
export const { Webhook } = load("standardwebhooks");

export const replicate = new Replicate({ auth: "r8_x", baseUrl: `${base}/v1` });
export const openai = new OpenAI({
  apiKey: "sk-x",
  baseURL: `${base}/v1`,
  maxRetries: 0,
});
export const image = "black-forest-labs/flux-schnell";
export const input = { prompt: "a lamp", output_format: "png" };

export async function faults(...rules) {
  const reply = await fetch(`${base}/sim/faults`, {
    method: "PUT",
    body: JSON.stringify({ rules }),
  });
  assert.equal(reply.status, 200);
}

// Takes `count` webhooks, then ends.
export function mailbox(count) {
  const letters = [];
  const server = createServer((asks, reply) => {
    let body = "";
    asks.on("data", (x) => (body += x));
    asks.on("end", () => {
      letters.push({ headers: asks.headers, body });
      reply.end();
      if (letters.length === count) server.emit("full", letters);
    });
  });
  return new Promise((ready) =>
    server.listen(0, "127.0.0.1", () =>
      ready({
        url: `http://127.0.0.1:${server.address().port}/hook`,
        full: new Promise((done) => server.once("full", done)),
        close: () => server.close(),
      }),
    ),
  );
}
