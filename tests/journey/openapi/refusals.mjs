// Every route as it is not meant: each answer has to be a documented refusal.

import { falseReports, isReport } from "./reports.mjs";

// What `{id}` stands for, by the beginning of the path.
export function paramsOf(op, there) {
  const kind = op.path.split("/")[2];
  const ids = { brands: there.brand, campaigns: there.campaign, jobs: there.job, webhooks: there.hook, ops: there.node };
  return { id: ids[kind], scene: there.scene, image: there.images?.[kind] };
}

const has = (op, name) => op.parameters.some((x) => x.name === name);
const takesJson = (op) => op.what.requestBody?.content?.["application/json"] !== undefined;

async function ofNobody(w, op) {
  if (!op.path.includes("{")) return;
  const body = takesJson(op) ? {} : undefined;
  await w.call(op.id, { params: { scene: 99 }, body }, [404, 422]);
}

async function wrongBodies(w, op, params) {
  if (takesJson(op)) {
    await w.call(op.id, { params, body: { nobody_knows: 1 } }, [422]);
    await w.call(op.id, { params, headers: { "Content-Type": "application/json" }, body: "{" }, [400, 422]);
    await w.call(op.id, { params, headers: { "Content-Type": "application/json" }, body: "[".repeat(3000) }, [400, 422]);
    await w.call(op.id, { params, headers: { "Content-Type": "text/plain" }, body: "words" }, [415]);
    await w.call(op.id, { params, headers: { "Content-Type": "application/json" }, body: " ".repeat(300 * 1024) }, [413]);
  } else if (op.what.requestBody) {
    await w.call(op.id, { params, headers: { "Content-Type": "application/octet-stream" }, body: "not a file" }, [422]);
  } else if (op.method === "POST") {
    await w.call(op.id, { params, headers: { "Content-Type": "text/plain" }, body: "words" }, [415]);
    await w.call(op.id, { params, headers: { "Content-Type": "application/json" }, body: " ".repeat(20 * 1024) }, [413]);
  }
}

async function wrongHeaders(w, op, params) {
  if (has(op, "Idempotency-Key"))
    await w.call(op.id, { params, headers: { "Idempotency-Key": "k".repeat(300) } }, [400]);
  if (has(op, "If-Match"))
    await w.call(op.id, { params, headers: { "If-Match": '"999999-nobody"' }, body: takesJson(op) ? {} : undefined }, [404, 412, 422]);
}

async function wrongQueries(w, op, params) {
  for (const [name, value] of [["limit", "0"], ["cursor", "???"], ["status", "asleep"], ["language", "xx"], ["format", "3:7"], ["last_event_id", "x"]])
    if (has(op, name)) await w.call(op.id, { params, query: { [name]: value } }, name === "cursor" ? [200, 422] : [422]);
}

export async function refusals(w, there) {
  for (const op of w.operations) {
    if (isReport(op)) {
      await falseReports(w, op);
      continue;
    }
    const params = paramsOf(op, there);
    await ofNobody(w, op);
    await wrongBodies(w, op, params);
    await wrongHeaders(w, op, params);
    await wrongQueries(w, op, params);
  }
}

// What no operation can document: paths and methods that are not there.
export async function nowhere(w) {
  for (const [method, path, status] of [["GET", "/api/nothing", 404], ["PUT", "/api/campaigns", 405], ["DELETE", "/healthz", 405]]) {
    const got = await fetch(w.base + path, { method });
    const doc = await got.json().catch(() => ({}));
    if (got.status !== status || got.headers.get("content-type") !== "application/problem+json" || doc.status !== status)
      w.faults.push(`${method} ${path}: ${got.status}, not ${status}`);
    if (status === 405 && !got.headers.get("allow")) w.faults.push(`${method} ${path}: no Allow`);
  }
}
