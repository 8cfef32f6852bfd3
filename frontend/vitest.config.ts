import { mergeConfig, defineConfig } from 'vitest/config';

import base from './vite.config';

export default mergeConfig(
  base,
  defineConfig({
    test: {
      environment: 'jsdom',
      environmentOptions: { jsdom: { url: 'http://adcraft.test/' } },
      setupFiles: ['src/testing/setup.ts'],
      restoreMocks: true,
      // A machine that builds something else besides is slow, not wrong.
      testTimeout: 15_000,
    },
  }),
);
