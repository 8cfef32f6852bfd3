// Sends requests and holds each answer to the document.
import { operations, resolved } from "./document.mjs";

const isJson = (type) => /^application\/([a-z.-]+\+)?json$/.test(type);

export class Witness {
  constructor(base, doc, { ajv }) {
    this.base = base;
    this.doc = doc;
    this.ajv = ajv;
    ajv.addSchema(doc, "doc");
    this.operations = operations(doc);
    this.seen = new Map(this.operations.map((x) => [x.id, new Set()]));
    this.faults = [];
    this.answers = 0;
  }

  // `wanted`: statuses that are right here; empty: any that is documented.
  async call(id, { params = {}, query = {}, headers = {}, body, base = this.base } = {}, wanted = []) {
    const op = this.operations.find((x) => x.id === id);
    if (!op) throw new Error(`the document has no operation ${id}`);
    const path = op.path.replace(/{([^}]+)}/g, (_, name) => encodeURIComponent(params[name] ?? "nobody"));
    const asked = new URLSearchParams(query).toString();
    const answer = await this.send(op, base + path + (asked && "?" + asked), headers, body);
    this.answers += 1;
    this.judge(op, answer, wanted);
    return answer;
  }

  async send(op, url, headers, body) {
    if (body !== undefined && typeof body === "object" && !(body instanceof Uint8Array) && !(body instanceof FormData)) {
      body = JSON.stringify(body);
      headers = { "Content-Type": "application/json", ...headers };
    }
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), 30_000);
    const got = await fetch(url, { method: op.method, headers, body, redirect: "manual", signal: stop.signal });
    const type = (got.headers.get("content-type") ?? "").split(";")[0];
    let bytes = new Uint8Array();
    if (type === "text/event-stream") {
      const first = await got.body.getReader().read();
      bytes = first.value ?? bytes;
      stop.abort();
    } else {
      bytes = new Uint8Array(await got.arrayBuffer());
    }
    clearTimeout(late);
    const answer = { status: got.status, headers: got.headers, type, bytes };
    answer.text = new TextDecoder().decode(bytes);
    if (isJson(type)) answer.json = JSON.parse(answer.text);
    return answer;
  }

  fault(op, answer, text) {
    this.faults.push(`${op.method} ${op.path} ${answer.status}: ${text}`);
  }

  judge(op, answer, wanted) {
    const said = (answer.json?.detail ?? "").slice(0, 160);
    if (wanted.length > 0 && !wanted.includes(answer.status)) this.fault(op, answer, `expected ${wanted.join(" or ")} ${said}`);
    const key = String(answer.status);
    if (!op.what.responses[key]) {
      this.fault(op, answer, `the document does not name this status ${said}`);
      return;
    }
    this.seen.get(op.id).add(key);
    const response = resolved(this.doc, op.what.responses[key]);
    for (const name of Object.keys(response.headers ?? {}))
      if (!answer.headers.has(name) && !(name === "ETag" && answer.json?.price_micros !== undefined))
        this.fault(op, answer, `no header ${name}`);
    this.judgeBody(op, answer, response, key);
  }

  judgeBody(op, answer, response, key) {
    const content = response.content ?? {};
    if (Object.keys(content).length === 0) {
      if (answer.bytes.length > 0) this.fault(op, answer, "a body that the document does not name");
      return;
    }
    const wide = answer.type.split("/")[0] + "/*";
    const media = [answer.type, wide, "*/*"].find((x) => content[x]);
    if (!media) {
      this.fault(op, answer, `the document does not name the type "${answer.type}"`);
      return;
    }
    if (!isJson(answer.type)) return;
    const at = op.what.responses[key].$ref ?? `${op.pointer}/responses/${key}`;
    const pointer = `doc${at}/content/${media.replaceAll("~", "~0").replaceAll("/", "~1")}/schema`;
    const fits = this.ajv.getSchema(pointer) ?? this.ajv.compile({ $ref: pointer });
    if (!fits(answer.json))
      for (const x of fits.errors.slice(0, 3))
        this.fault(op, answer, `body${x.instancePath} ${x.message} ${JSON.stringify(x.params)}`);
    if (answer.type === "application/problem+json" && answer.json.status !== answer.status)
      this.fault(op, answer, "the problem names another status");
  }

  // Of everything that is documented, what was never answered.
  unseen() {
    const result = [];
    for (const x of this.operations)
      for (const status of Object.keys(x.what.responses))
        if (!this.seen.get(x.id).has(status)) result.push(`${x.id} ${status}`);
    return result;
  }

  // Operations that never had a good answer.
  neverGood() {
    const isGood = (x) => x[0] === "2" || x[0] === "3";
    return this.operations.filter((x) => ![...this.seen.get(x.id)].some(isGood)).map((x) => x.id);
  }
}
