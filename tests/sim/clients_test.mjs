// Drives the simulator with the clients that the vendors publish.
// Usage: clients_test.mjs MODULES BASE_URL
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const [modules, base] = process.argv.slice(2);
const load = createRequire(`${modules}/`);
const Replicate = load("replicate");
const { OpenAI, ...errors } = load("openai");
const { Webhook } = load("standardwebhooks");

const replicate = new Replicate({ auth: "r8_x", baseUrl: `${base}/v1` });
const openai = new OpenAI({
  apiKey: "sk-x",
  baseURL: `${base}/v1`,
  maxRetries: 0,
});
const image = "black-forest-labs/flux-schnell";
const input = { prompt: "a lamp", output_format: "png" };

async function faults(...rules) {
  const reply = await fetch(`${base}/sim/faults`, {
    method: "PUT",
    body: JSON.stringify({ rules }),
  });
  assert.equal(reply.status, 200);
}

// Takes `count` webhooks, then ends.
function mailbox(count) {
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

const film = {
  type: "object",
  additionalProperties: false,
  required: ["title", "scenes"],
  properties: {
    title: { type: "string" },
    scenes: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["seconds", "narration"],
        properties: {
          seconds: { type: "number" },
          narration: { type: "string" },
        },
      },
    },
  },
};

const filmed = (client = openai) =>
  client.chat.completions.parse({
    model: "gpt-6-luna",
    messages: [{ role: "user", content: "An ad of 20 seconds." }],
    response_format: {
      type: "json_schema",
      json_schema: { name: "film", strict: true, schema: film },
    },
  });

const hello = (more = {}) => ({
  model: "gpt-6-luna",
  messages: [{ role: "user", content: "Hello" }],
  ...more,
});

const tests = {
  async "runs a model and reads its file"() {
    const [url] = await replicate.run(image, { input });
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
  },
  async "runs by version"() {
    const page = await replicate.models.get("meta", "musicgen");
    const url = await replicate.run(
      `meta/musicgen:${page.latest_version.id}`,
      { input: { prompt: "piano", duration: 2 } },
    );
    assert.match(url, /\.wav$/);
  },
  async "waits for a prediction"() {
    const made = await replicate.predictions.create({ model: image, input });
    assert.equal(made.status, "starting");
    const done = await replicate.wait(made, { interval: 50 });
    assert.equal(done.status, "succeeded");
    assert.equal(done.metrics.image_count, 1);
  },
  async "waits in the request"() {
    const made = await replicate.predictions.create({
      model: image,
      input,
      wait: 5,
    });
    assert.equal(made.output.length, 1);
  },
  async "cancels"() {
    const made = await replicate.predictions.create({ model: image, input });
    const said = await replicate.predictions.cancel(made.id);
    assert.equal(said.status, "canceled");
  },
  async "lists all pages"() {
    const all = Array.from({ length: 120 }, (_, seed) =>
      replicate.predictions.create({ model: image, input: { ...input, seed } }),
    );
    const wanted = new Set((await Promise.all(all)).map((x) => x.id));
    for await (const page of replicate.paginate(replicate.predictions.list))
      page.forEach((x) => wanted.delete(x.id));
    assert.equal(wanted.size, 0);
  },
  async "uploads a file"() {
    const made = await replicate.files.create(new Blob(["hello"]), {
      kind: "note",
    });
    assert.equal(made.size, 5);
    assert.equal((await replicate.files.get(made.id)).metadata.kind, "note");
    assert.equal(await replicate.files.delete(made.id), true);
  },
  async "tells who is asked"() {
    assert.equal((await replicate.accounts.current()).type, "organization");
  },
  async "maps refusals of a prediction"() {
    const wrong = replicate.predictions.create({ model: image, input: {} });
    await assert.rejects(wrong, (e) => {
      assert.equal(e.name, "ApiError");
      return e.response.status === 422;
    });
    await faults({ action: "failed" });
    await assert.rejects(replicate.run(image, { input }), /E1000/);
  },
  async "retries what was throttled"() {
    await faults({ action: "throttle_429", nth: 1, retry_after: 1 });
    const made = await replicate.predictions.create({ model: image, input });
    assert.ok(made.id);
    const { rules } = await (await fetch(`${base}/sim/faults`)).json();
    assert.deepEqual([rules[0].matched, rules[0].fired], [2, 1]);
  },
  async "signs webhooks"() {
    const box = await mailbox(2);
    const { key } = await replicate.webhooks.default.secret.get();
    await replicate.predictions.create({
      model: image,
      input,
      webhook: box.url,
      webhook_events_filter: ["start", "completed"],
    });
    const states = (await box.full).map(
      (x) => new Webhook(key).verify(x.body, x.headers).status,
    );
    assert.deepEqual(states, ["processing", "succeeded"]);
    box.close();
  },
  async "signs no forged webhook"() {
    await faults({ action: "webhook_forged" });
    const box = await mailbox(2);
    const { key } = await replicate.webhooks.default.secret.get();
    await replicate.predictions.create({
      model: image,
      input,
      webhook: box.url,
      webhook_events_filter: ["completed"],
    });
    const good = (await box.full).filter((x) => {
      try {
        return new Webhook(key).verify(x.body, x.headers);
      } catch {
        return false;
      }
    });
    assert.equal(good.length, 1);
    box.close();
  },
  async "parses structured output"() {
    const said = await filmed();
    const { scenes } = said.choices[0].message.parsed;
    const sum = scenes.reduce((all, x) => all + x.seconds, 0);
    assert.equal(sum, 20);
    assert.ok(said.usage.total_tokens > 0);
  },
  async "refuses and breaks off"() {
    await faults({ action: "refusal", nth: 1 }, { action: "length", nth: 2 });
    const said = await filmed();
    assert.match(said.choices[0].message.refusal, /sorry/);
    await assert.rejects(filmed(), errors.LengthFinishReasonError);
  },
  async "lists what it stored"() {
    for (let i = 0; i < 25; ++i)
      await openai.chat.completions.create(
        hello({ store: true, metadata: { call: "c-7" } }),
      );
    let count = 0;
    const pages = openai.chat.completions.list({ metadata: { call: "c-7" } });
    for await (const x of pages) count += x.metadata.call === "c-7" ? 1 : 0;
    assert.equal(count, 25);
  },
  async "speaks and draws"() {
    const said = await openai.audio.speech.create({
      model: "gpt-4o-mini-tts",
      voice: "coral",
      input: "Good morning.",
      response_format: "wav",
    });
    const bytes = Buffer.from(await said.arrayBuffer());
    assert.equal(bytes.subarray(0, 4).toString(), "RIFF");
    const drawn = await openai.images.generate({
      model: "gpt-image-2",
      prompt: "a lamp",
      size: "1024x1536",
    });
    const png = Buffer.from(drawn.data[0].b64_json, "base64");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1024, 1536]);
  },
  async "lists models with their last day"() {
    const all = [];
    for await (const x of openai.models.list()) all.push(x);
    assert.ok(all.some((x) => x.shutdown_date === "2027-01-14"));
  },
  async "maps errors to their classes"() {
    const cases = [
      ["rate_limit_exceeded", errors.RateLimitError, "rate_limit_exceeded"],
      ["insufficient_quota", errors.RateLimitError, "credit_balance_exhausted"],
      ["error_500_before", errors.InternalServerError, "server_error"],
      ["moderated", errors.BadRequestError, "content_policy_violation"],
      ["drop_after_accept", errors.APIConnectionError, undefined],
      ["rst_after_accept", errors.APIConnectionError, undefined],
    ];
    for (const [action, kind, code] of cases) {
      await faults({ action });
      await assert.rejects(
        openai.chat.completions.create(hello()),
        (e) => e instanceof kind && e.code === code,
      );
    }
    await faults();
    await assert.rejects(
      openai.chat.completions.create(hello({ model: "gpt-image-1" })),
      errors.NotFoundError,
    );
    const stranger = new OpenAI({
      apiKey: "k",
      baseURL: `${base}/v1`,
      maxRetries: 0,
      defaultHeaders: { Authorization: "Basic k" },
    });
    await assert.rejects(stranger.models.list(), errors.AuthenticationError);
  },
  async "bills a client that tries again twice"() {
    await faults({ action: "error_500_after_accept", nth: 1 });
    const eager = new OpenAI({
      apiKey: "k",
      baseURL: `${base}/v1`,
      maxRetries: 2,
    });
    await eager.chat.completions.create(hello({ metadata: { call: "c-8" } }));
    const book = await (await fetch(`${base}/sim/ledger`)).json();
    const mine = book.entries.filter((x) => x.correlation === "c-8");
    assert.equal(mine.length, 2);
    assert.equal(book.charged_more_than_once["c-8"], 2);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await faults();
    await test();
  } catch (e) {
    ++failed;
    console.log(`FAILED: ${name}: ${e.stack}`);
  }
}
const passed = Object.keys(tests).length - failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
