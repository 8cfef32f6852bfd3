// What both processes of the incumbent share. One row per campaign; every
// step is one prepared update, committed by itself.
import { createRequire } from "node:module";

export const load = createRequire(process.env.BENCH_MODULES + "/");
export const connection = { host: "127.0.0.1", port: Number(process.env.BENCH_REDIS) };

const { Pool } = load("pg");
const pool = new Pool({
  connectionString: process.env.BENCH_DATABASE,
  max: Number(process.env.BENCH_LINKS ?? 10),
});

const step = {
  name: "step",
  text: `UPDATE campaigns SET status = $2, progress = $3,
           document = jsonb_set(document, ARRAY['steps', $4], $5::jsonb),
           updated_at = clock_timestamp()
         WHERE id = $1`,
};

/** Writes how a step of a campaign stands; durable once this returns. */
export async function write(id, status, progress, name, what) {
  const done = await pool.query({
    ...step,
    values: [id, status, progress, name, JSON.stringify(what)],
  });
  if (done.rowCount !== 1) throw new Error(`there is no campaign ${id}`);
}
