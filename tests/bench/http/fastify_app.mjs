// The quick end of what people use: Node, fastify, pg, prepared statements.
// A campaign is one row; reading it is one query, starting it one update.
import { createRequire } from "node:module";

const load = createRequire(process.env.BENCH_MODULES + "/");
const fastify = load("fastify")();
const { Pool } = load("pg");
const pool = new Pool({ connectionString: process.env.BENCH_DATABASE });

const read = {
  name: "read",
  text: "SELECT id, status, document FROM campaigns WHERE id = $1",
};
const start = {
  name: "start",
  text: `UPDATE campaigns SET status = 'pending', started_at = clock_timestamp()
         WHERE id = $1 RETURNING id, status`,
};

fastify.get("/api/campaigns/:id", async (request, reply) => {
  const found = await pool.query({ ...read, values: [request.params.id] });
  if (found.rows.length === 0) return reply.code(404).send({});
  const { id, status, document } = found.rows[0];
  return { ...document, id, status };
});

fastify.post("/api/campaigns/:id/generate", async (request, reply) => {
  const found = await pool.query({ ...start, values: [request.params.id] });
  if (found.rows.length === 0) return reply.code(404).send({});
  return reply.code(202).send(found.rows[0]);
});

await fastify.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
