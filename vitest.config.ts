import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Every core: the runner would leave one of two idle, and these tests wait for disks and servers more than they think.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'check', include: ['test/check/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'unit',
          include: ['test/{shared,electron,renderer,server,tools}/**/*.test.ts'],
          testTimeout: 30_000,
          // A hook may start a PostgreSQL of its own.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
