import assert from "node:assert/strict";
import { OpenAI, base, errors, faults, openai } from "./clients_sim.mjs";

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

export const tests = {
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
    assert.equal(png.readUInt32BE(16), 1024);
    assert.equal(png.readUInt32BE(20), 1536);
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
