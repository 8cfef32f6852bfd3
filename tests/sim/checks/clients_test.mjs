// Drives the simulator with the clients that the vendors publish.
// Usage: clients_test.mjs MODULES BASE_URL
import { tests as openai } from "./clients_openai.mjs";
import { tests as replicate } from "./clients_replicate.mjs";
import { faults } from "./clients_sim.mjs";

const tests = { ...replicate, ...openai };
let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await faults();
    await test();
  } catch (e) {
    ++failed;
    console.log(`FAILED: ${name}: ${e.stack}`);
  }
}
const passed = Object.keys(tests).length - failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
