import { QueryClient } from '@tanstack/react-query';

import { toProblem } from './problem';

/** Worth another try: nobody answered, or the server was busy or broken. */
function passing(error: unknown): boolean {
  const { status } = toProblem(error);
  return status === 0 || status === 429 || status >= 500;
}

/** The cache of all documents. Commands are never repeated here: the client does that under one key. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (tries, error) => tries < 2 && passing(error),
        retryDelay: (tries) => 500 * 2 ** tries,
      },
      mutations: { retry: false },
    },
  });
}
