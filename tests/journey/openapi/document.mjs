// The document that the server serves: is it OpenAPI 3.1, and do its parts fit?
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const methods = ["get", "put", "post", "patch", "delete"];

export function validator(modules) {
  const load = createRequire(modules + "/");
  const Ajv = load("ajv/dist/2020.js").default;
  const ajv = new Ajv({ strict: false, allErrors: true });
  load("ajv-formats").default(ajv);
  // The dialect that the description of OpenAPI itself asks for.
  ajv.addFormat("media-range", true);
  const described = JSON.parse(readFileSync(modules + "/node_modules/@seriousme/openapi-schema-validator/schemas/v3.1/schema.json"));
  return { ajv, described };
}

export function operations(doc) {
  const result = [];
  for (const [path, item] of Object.entries(doc.paths))
    for (const method of methods)
      if (item[method]) {
        const parameters = [...(item.parameters ?? []), ...(item[method].parameters ?? [])];
        result.push({
          path,
          method: method.toUpperCase(),
          id: item[method].operationId,
          what: item[method],
          pointer: `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`,
          parameters: parameters.map((x) => resolved(doc, x)),
        });
      }
  return result;
}

export function resolved(doc, x) {
  if (!x?.$ref) return x;
  const found = x.$ref.slice(2).split("/").reduce((at, key) => at?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], doc);
  if (found === undefined) throw new Error(`${x.$ref} leads nowhere`);
  return resolved(doc, found);
}

function everyReference(doc, x = doc) {
  if (x === null || typeof x !== "object") return;
  if (typeof x.$ref === "string") resolved(doc, x);
  for (const y of Object.values(x)) everyReference(doc, y);
}

// Sentences about what is wrong with the document.
export function faults(doc, { ajv, described }) {
  const result = [];
  const isOpenapi = ajv.compile(described);
  if (!isOpenapi(doc))
    for (const x of isOpenapi.errors.slice(0, 10)) result.push(`document${x.instancePath} ${x.message}`);
  try {
    everyReference(doc);
  } catch (x) {
    result.push(x.message);
  }
  const ids = new Set();
  for (const x of operations(doc)) {
    const name = `${x.method} ${x.path}`;
    if (!x.id || ids.has(x.id)) result.push(`${name}: its operationId is not its own`);
    ids.add(x.id);
    const caught = (x.path.match(/{[^}]+}/g) ?? []).map((y) => y.slice(1, -1)).sort();
    const declared = x.parameters.filter((y) => y.in === "path").map((y) => y.name).sort();
    if (caught.join() !== declared.join()) result.push(`${name}: path and parameters differ`);
    if (!x.what.summary) result.push(`${name}: no summary`);
  }
  return result;
}
