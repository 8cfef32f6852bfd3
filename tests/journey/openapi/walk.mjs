// Every route once as it is meant, on the way from a brand to a film.
import { readFileSync } from "node:fs";

import { reports } from "./reports.mjs";

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const lumen = "config/samples/lumen/";
const jpeg = (name) => ({ headers: { "Content-Type": "image/jpeg" }, body: readFileSync(`${lumen}images/${name}.jpg`) });

async function until(w, params, states) {
  for (let turn = 0; turn < 600; ++turn) {
    const { json } = await w.call("getCampaign", { params }, [200]);
    if (states.includes(json?.status)) return json;
    if (json?.status === "failed" || json?.status === "needs_attention") throw new Error(`${json.status}: ${json.reason}`);
    await pause(250);
  }
  throw new Error(`the campaign never became ${states.join(" or ")}`);
}

async function house(w) {
  for (const id of ["getIndex", "healthz", "readyz", "getMetrics", "getDocs", "getMe", "getTally", "listGates", "listAllCampaigns"])
    await w.call(id, {}, [200]);
  const { headers } = await w.call("getOpenapi", {}, [200]);
  await w.call("getOpenapi", { headers: { "If-None-Match": headers.get("etag") } }, [304]);
}

// A GET, and the same again with what it said of itself.
async function twice(w, id, params) {
  const first = await w.call(id, { params }, [200]);
  await w.call(id, { params, headers: { "If-None-Match": first.headers.get("etag") } }, [304]);
  return first;
}

async function pictures(w, kind, params) {
  const [list, add, edit, remove] = [`list${kind}Images`, `add${kind}Images`, `edit${kind}Image`, `remove${kind}Image`];
  for (const name of ["hero", "detail"]) await w.call(add, { params, query: { caption: name }, ...jpeg(name) }, [201]);
  const form = new FormData();
  form.set("caption", "sand");
  form.set("image", new Blob([readFileSync(`${lumen}images/sand.jpg`)], { type: "image/jpeg" }), "sand.jpg");
  const { json } = await w.call(add, { params, body: form }, [201]);
  await twice(w, list, params);
  const image = json.items[2].id;
  await w.call(edit, { params: { ...params, image }, body: { caption: "sand, from the side", primary: true } }, [200]);
  await w.call(remove, { params: { ...params, image } }, [200]);
}

async function brand(w) {
  const made = await w.call("createBrand", { body: { title: "Lumen", description: "A bedside lamp." } }, [201]);
  const params = { id: made.json.id };
  await w.call("listBrands", { query: { limit: 1 } }, [200]);
  await twice(w, "getBrand", params);
  await w.call("editBrand", { params, headers: { "If-Match": made.headers.get("etag") }, body: { tagline: "Softly does it", tone: null } }, [200]);
  await w.call("editBrand", { params, headers: { "If-Match": made.headers.get("etag") }, body: { tagline: "Too late" } }, [412]);
  await pictures(w, "Brand", params);
  const logo = { params, headers: { "Content-Type": "image/png" }, body: readFileSync(lumen + "logo.png") };
  await w.call("putLogo", logo, [200]);
  await w.call("removeLogo", { params }, [200]);
  await w.call("putLogo", logo, [200]);
  await w.call("chat", { params, body: { message: "An ad for people who read in bed." } }, [200, 202]);
  return params.id;
}

async function draft(w, brand_id) {
  const brief = { title: "Evening", seconds: 8, resolution: 360, formats: ["16:9"] };
  const { json } = await w.call("createCampaign", { body: { brand_id, brief } }, [201]);
  const params = { id: json.id };
  await w.call("listCampaigns", { query: { brand_id, status: "draft,completed", q: "eve", limit: 5 } }, [200]);
  const { headers } = await twice(w, "getCampaign", params);
  const edit = { params, body: { brief: { audience: "people who read in bed" } } };
  await w.call("editCampaign", { ...edit, query: { dry_run: true } }, [200]);
  await w.call("editCampaign", { ...edit, headers: { "If-Match": headers.get("etag") } }, [200]);
  await pictures(w, "Campaign", params);
  await w.call("estimateCampaign", { params }, [200]);
  return params;
}

async function storyline(w, params) {
  await w.call("writeStoryline", { params, query: { dry_run: true } }, [200]);
  await w.call("writeStoryline", { params }, [202]);
  let line;
  for (let turn = 0; turn < 100; ++turn) {
    line = await w.call("getStoryline", { params }, [200]);
    if (line.json.scenes.length > 0) break;
    await pause(200);
  }
  const { headers } = await twice(w, "getStoryline", params);
  // One that is long enough to be split.
  const scene = line.json.scenes.reduce((a, b) => (b.frames > a.frames ? b : a)).number;
  const edit = { params, body: { scenes: [{ number: scene, headline: "Softly does it" }] } };
  await w.call("editStoryline", { ...edit, query: { dry_run: true } }, [200]);
  await w.call("editStoryline", { ...edit, headers: { "If-Match": headers.get("etag") } }, [200]);
  await w.call("splitScene", { params: { ...params, scene }, query: { dry_run: true } }, [200]);
  await w.call("splitScene", { params: { ...params, scene } }, [200]);
  await w.call("putSceneMedia", { params: { ...params, scene }, ...jpeg("bedside") }, [200]);
  return scene;
}

async function production(w, params, scene) {
  await w.call("generate", { params, query: { dry_run: true } }, [200]);
  const key = { "Idempotency-Key": "walk-1" };
  await w.call("generate", { params, headers: key }, [202]);
  await w.call("generate", { params, headers: key }, [202]);
  await w.call("generate", { params, headers: key, body: {} }, [422]);
  await w.call("streamEvents", { params, headers: { "Last-Event-ID": "0" } }, [200]);
  for (const id of ["pauseCampaign", "resumeCampaign"]) {
    await w.call(id, { params, query: { dry_run: true } }, [200, 409]);
    await w.call(id, { params }, [202]);
  }
  await w.call("cancelCampaign", { params, query: { dry_run: true } }, [200, 409]);
  await w.call("cancelCampaign", { params }, [202]);
  await until(w, params, ["canceled"]);
  await w.call("retryCampaign", { params, query: { dry_run: true } }, [200]);
  await w.call("retryCampaign", { params }, [202]);
  await until(w, params, ["completed"]);
  const again = { params: { ...params, scene }, body: { part: "voice" } };
  await w.call("regenerateScene", { ...again, query: { dry_run: true } }, [200]);
  await w.call("regenerateScene", again, [202]);
  await pause(500);
  await until(w, params, ["completed"]);
}

async function jobs(w, params, scene) {
  const { json } = await w.call("listJobs", { params }, [200]);
  await w.call("listCandidates", { params: { ...params, scene } }, [200]);
  const old = json.items.find((x) => x.actions.includes("accept") && !x.newest) ?? json.items[0];
  const id = { id: old.id };
  await w.call("getJob", { params: id }, [200]);
  await w.call("acceptJob", { params: id, query: { dry_run: true } }, [200, 409]);
  await w.call("acceptJob", { params: id }, [200, 409]);
  // Nothing is left to decide: a conflict is what they have to say.
  for (const what of ["approveJob", "rejectJob", "retryJob", "cancelJob", "skipJob"])
    await w.call(what, { params: id }, [200, 409]);
  await w.call("adoptJob", { params: id, body: { external_id: "p1" } }, [409]);
  // What was accepted or decided is made.
  const { json: now } = await w.call("getCampaign", { params }, [200]);
  if (now.actions.includes("start")) await w.call("generate", { params }, [202]);
  await until(w, params, ["completed"]);
}

async function delivery(w, params) {
  const { json } = await w.call("getCampaign", { params }, [200]);
  await w.call("getSrt", { params }, [200]);
  await w.call("getVtt", { params, query: { language: "en", format: "16:9" } }, [200]);
  for (let turn = 0; turn < 60; ++turn) {
    const { status } = await w.call("getExport", { params }, [202, 303]);
    if (status === 303) break;
    await pause(1000);
  }
  const url = new URL(json.final_video_url, w.base);
  const [, , shard, name] = url.pathname.split("/");
  const film = { params: { shard, name }, query: Object.fromEntries(url.searchParams) };
  const { headers } = await w.call("getMedia", film, [200]);
  await w.call("getMedia", { ...film, headers: { Range: "bytes=0-99" } }, [206]);
  await w.call("getMedia", { ...film, headers: { Range: "bytes=999999999-" } }, [416]);
  await w.call("getMedia", { ...film, headers: { "If-None-Match": headers.get("etag") } }, [304]);
  const share = await w.call("shareCampaign", { params, body: { days: 7 } }, [201]);
  const token = { token: share.json.token };
  await w.call("getShare", { params: token }, [200]);
  await w.call("getShare", { params: token, headers: { Accept: "text/html" } }, [200]);
  await w.call("unshareCampaign", { params }, [204]);
}

async function webhooks(w) {
  const made = await w.call("createWebhook", { body: { url: "https://127.0.0.1:9/adcraft" } }, [201]);
  const params = { id: made.json.id };
  await w.call("listWebhooks", {}, [200]);
  await w.call("getWebhook", { params }, [200]);
  await w.call("editWebhook", { params, body: { events: ["campaign.completed"] } }, [200]);
  return params;
}

async function afterwards(w, params, brand_id, hook) {
  const { json } = await w.call("listDeliveries", { params: hook, query: { limit: 5 } }, [200]);
  if (json.items.length > 0)
    await w.call("replayDelivery", { params: hook, body: { delivery: json.items[0].id } }, [202, 409]);
  const copy = await w.call("duplicateCampaign", { params, body: { title: "Evening again" } }, [201]);
  const rows = [{ brand_id, brief: { seconds: 6 } }, { brand_id, brief: { seconds: -6 } }].map((x) => JSON.stringify(x)).join("\n");
  const batch = { query: { start: false }, headers: { "Content-Type": "application/jsonl" }, body: rows };
  const made = await w.call("batchCampaigns", batch, [200]);
  if (made.json.created !== 1 || made.json.failed !== 1) w.faults.push(`batch: ${made.text.slice(0, 200)}`);
  const table = `title,seconds,formats\nSpring,15,16:9|9:16\n`;
  await w.call("batchCampaigns", { query: { start: false, brand_id }, headers: { "Content-Type": "text/csv" }, body: table }, [200]);
  return copy.json.id;
}

// Leaves a house with something in it: the parameters of what is there.
export async function walk(w) {
  await house(w);
  const id = await brand(w);
  const hook = await webhooks(w);
  await reports(w);
  const campaign = await draft(w, id);
  const scene = await storyline(w, campaign);
  await production(w, campaign, scene);
  await delivery(w, campaign);
  await jobs(w, campaign, scene);
  const spare = await afterwards(w, campaign, id, hook);
  const { json } = await w.call("listNodes", {}, [200]);
  const { json: list } = await w.call("listJobs", { params: campaign }, [200]);
  const { json: brandImages } = await w.call("listBrandImages", { params: { id } }, [200]);
  const { json: campaignImages } = await w.call("listCampaignImages", { params: campaign }, [200]);
  const images = { brands: brandImages.items[0].id, campaigns: campaignImages.items[0].id };
  return { images, brand: id, campaign: campaign.id, scene, spare, hook: hook.id, node: json.items[0].id, job: list.items[0].id };
}

// What cannot be undone comes last.
export async function leave(w, there) {
  await w.call("removeCampaign", { params: { id: there.spare } }, [204]);
  await w.call("removeBrand", { params: { id: there.brand } }, [204, 409]);
  await w.call("deleteWebhook", { params: { id: there.hook } }, [204]);
  await w.call("drainNode", { params: { id: there.node } }, [202]);
}
