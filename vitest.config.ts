import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
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
