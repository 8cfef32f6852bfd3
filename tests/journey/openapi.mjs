// Holds a running server to the document it serves, both ways: every answer has
// to be in the document, and what the document names should be answered.
//   node openapi.mjs BASE MODULES [AUTH_BASE ISSUER SECRET]
// The last line is JSON; the exit code is 1 if anything did not fit.
import { faults, validator } from "./openapi/document.mjs";
import { nowhere, refusals } from "./openapi/refusals.mjs";
import { strangers } from "./openapi/strangers.mjs";
import { leave, walk } from "./openapi/walk.mjs";
import { Witness } from "./openapi/witness.mjs";

const [base, modules, authBase, issuer, secret] = process.argv.slice(2);
const tools = validator(modules);
const doc = await (await fetch(base + "/openapi.json")).json();
const wrong = faults(doc, tools);
const w = new Witness(base, doc, tools);
try {
  const there = await walk(w);
  await refusals(w, there);
  await nowhere(w);
  if (authBase) await strangers(w, { base: authBase, issuer, secret });
  await leave(w, there);
} catch (x) {
  wrong.push(x.stack.split("\n").slice(0, 4).join(" "));
}

// Nobody has to decide anything in a campaign that works.
const rare = new Set(["approveJob", "rejectJob", "retryJob", "cancelJob", "skipJob", "acceptJob", "adoptJob", "replayDelivery"]);
for (const id of w.neverGood()) if (!rare.has(id)) wrong.push(`${id}: never had a good answer`);
wrong.push(...new Set(w.faults));
for (const x of wrong) console.log("FAILED: " + x);
const unseen = w.unseen();
// Nobody can ask for our own faults.
const askable = unseen.filter((x) => !/ 50[03]$/.test(x));
console.log(`documented, never seen: ${askable.join(", ")}; and ${unseen.length - askable.length} times 500 or 503`);
console.log(JSON.stringify({
  operations: w.operations.length, answers: w.answers, faults: wrong.length,
  statuses: w.operations.reduce((n, x) => n + Object.keys(x.what.responses).length, 0), unseen: unseen.length,
}));
process.exit(wrong.length > 0 ? 1 : 0);
