import assert from "node:assert/strict";
import {
  Webhook,
  base,
  faults,
  image,
  input,
  mailbox,
  replicate,
} from "./clients_sim.mjs";

export const tests = {
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
};
