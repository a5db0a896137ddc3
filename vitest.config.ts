import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    // The scenarios run the built program; everything else is fast.
    testTimeout: 30_000,
    coverage: { include: ['src/**'] },
  },
});
