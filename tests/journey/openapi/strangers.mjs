// Every route without a token, with the token of somebody else, and too often.
import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

import { paramsOf } from "./refusals.mjs";
import { unheard } from "./reports.mjs";

const coded = (x) => Buffer.from(JSON.stringify(x)).toString("base64url");

export function bearer(house, { role, user = randomUUID() } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: house.issuer, aud: "authenticated", role: "authenticated", sub: user, iat: now, exp: now + 600,
    app_metadata: role ? { role } : {},
  };
  const text = `${coded({ alg: "HS256", typ: "JWT" })}.${coded(claims)}`;
  return { Authorization: `Bearer ${text}.${createHmac("sha256", house.secret).update(text).digest("base64url")}` };
}

const isGuarded = (op) => op.path.startsWith("/api/");
const needsBody = (op) => op.what.requestBody?.content?.["application/json"] !== undefined;
// A body that is good enough to come to the question whose thing it is.
const bodies = {
  createCampaign: (there) => ({ brand_id: there.brand }),
  adoptJob: () => ({ external_id: "p1" }),
  chat: () => ({ message: "Hello" }),
  regenerateScene: () => ({ part: "voice" }),
  replayDelivery: () => ({ delivery: "wd_0" }),
};
const pictured = /Image(s)?$|Logo$|Media$/;
const photo = readFileSync("config/samples/lumen/images/sand.jpg");

async function furnished(w, house) {
  const headers = bearer(house);
  const ask = { base: house.base, headers };
  const brand = (await w.call("createBrand", { ...ask, body: { title: "Mine", description: "A lamp." } }, [201])).json.id;
  const campaign = (await w.call("createCampaign", { ...ask, body: { brand_id: brand } }, [201])).json.id;
  const hook = (await w.call("createWebhook", { ...ask, body: { url: "https://127.0.0.1:9/mine" } }, [201])).json.id;
  const node = { ...ask, headers: bearer(house, { role: "operator" }) };
  const nodes = (await w.call("listNodes", node, [200])).json.items;
  return { brand, campaign, hook, node: nodes[0].id, job: "nobody", scene: 1 };
}

function asked(op, there, house, headers) {
  const result = { params: paramsOf(op, there), base: house.base, headers };
  if (bodies[op.id]) result.body = bodies[op.id](there);
  else if (needsBody(op)) result.body = {};
  else if (op.method !== "GET" && op.method !== "DELETE" && pictured.test(op.id)) {
    result.body = photo;
    result.headers = { ...headers, "Content-Type": "image/jpeg" };
  }
  return result;
}

export async function strangers(w, house) {
  const there = await furnished(w, house);
  for (const op of w.operations.filter(isGuarded)) {
    await w.call(op.id, asked(op, there, house, {}), [401]);
    const stranger = bearer(house);
    if (op.path.startsWith("/api/ops/")) await w.call(op.id, asked(op, there, house, stranger), [403]);
    else if (op.path.includes("{id}")) await w.call(op.id, asked(op, there, house, stranger), [404]);
    else if (op.id === "createCampaign") await w.call(op.id, asked(op, there, house, stranger), [404]);
  }
  await unheard(w, house.base);
  await tooOften(w, house, there);
}

// Reading and writing have allowances of their own: one user uses both up.
async function tooOften(w, house, there) {
  const headers = bearer(house);
  const spend = async (id, most) => {
    for (let n = 0; n < most; ++n) if ((await w.call(id, { base: house.base, headers })).status === 429) return;
    w.faults.push(`${id}: nobody was asked to wait in ${most} requests`);
  };
  await spend("listBrands", 1000);
  await spend("createBrand", 200);
  // Meanwhile a little may be there again: any answer that is documented.
  for (const op of w.operations.filter((x) => isGuarded(x) && !x.path.startsWith("/api/ops/")))
    await w.call(op.id, asked(op, there, house, headers));
}
