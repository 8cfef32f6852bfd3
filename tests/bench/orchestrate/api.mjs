// The incumbent's front door: starting a campaign is one update and one flow,
// a composition with seven calls below it.
import { connection, load, write } from "./common.mjs";

const { FlowProducer } = load("bullmq");
const fastify = load("fastify")();
const flows = new FlowProducer({ connection });
const calls = ["still1", "still2", "still3", "clip1", "clip2", "clip3", "music"];
const opts = { removeOnComplete: true };

fastify.post("/api/campaigns/:id/generate", async (request, reply) => {
  const { id } = request.params;
  await write(id, "generating", 0, "start", { state: "done" });
  await flows.add({
    name: "compose",
    queueName: "compose",
    data: { id },
    opts,
    children: calls.map((name) => ({ name, queueName: "calls", data: { id, name }, opts })),
  });
  return reply.code(202).send({ id, status: "generating" });
});

await fastify.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
