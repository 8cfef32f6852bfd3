/** What comes before each further try of a POST. */
const pauses = [400, 1_500];

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Sends a request; where nobody answered, once or twice again. Only what has its effect once however often it
 * arrives is sent again: a POST with its Idempotency-Key. Reading is left to the query client.
 */
export async function fetchAgain(request: Request): Promise<Response> {
  if (!request.headers.has('Idempotency-Key')) return fetch(request);
  for (const pause of pauses) {
    try {
      return await fetch(request.clone());
    } catch (error) {
      if (request.signal.aborted) throw error;
      await wait(pause);
    }
  }
  return fetch(request);
}
