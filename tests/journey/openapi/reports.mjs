// What a vendor reports by itself: signed by it, at an address that only the
// house can make.
import { createHmac } from "node:crypto";

const secret = process.env.REPLICATE_WEBHOOK_SECRET ?? "";
const id = "receiveReplicate";
const call = "ca_0.voiceover.en.r1.c1";

function report(name, body) {
  const key = createHmac("sha256", secret).update("adcraft replicate webhook token").digest();
  const stamp = Math.floor(Date.now() / 1000);
  const signer = createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"));
  return {
    params: { call, token: createHmac("sha256", key).update(call).digest("hex").slice(0, 32) },
    headers: {
      "Content-Type": "application/json",
      "webhook-id": name,
      "webhook-timestamp": String(stamp),
      "webhook-signature": "v1," + signer.update(`${name}.${stamp}.${body}`).digest("base64"),
    },
    body,
  };
}

export async function reports(w) {
  const body = JSON.stringify({ id: "p1", status: "succeeded" });
  const good = report("msg_1", body);
  await w.call(id, good, [202]);
  await w.call(id, good, [202]);
  await w.call(id, { ...good, params: { ...good.params, call: "ca_1.voiceover.en.r1.c1" } }, [401]);
  await w.call(id, { ...good, params: { ...good.params, token: "0" } }, [401]);
  await w.call(id, { ...good, body: body + " " }, [401]);
}

export const isReport = (op) => op.id === id;

export async function falseReports(w, op) {
  await w.call(op.id, {}, [401]);
  await w.call(op.id, { headers: { "Content-Type": "text/plain" }, body: "words" }, [401]);
  await w.call(op.id, { headers: { "Content-Type": "application/json" }, body: " ".repeat(300 * 1024) }, [413]);
}

// A house without the secret does not know of reports.
export const unheard = (w, base) => w.call(id, { ...report("msg_2", "{}"), base }, [404]);
