import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    // The scenarios run the built program, on machines that may be busy with other things; everything else is fast.
    testTimeout: 180_000,
    coverage: { include: ['src/**'] },
  },
});
