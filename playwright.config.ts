import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  // Types are found by paths, the driver by its package: the runner would take its types for its program.
  tsconfig: 'test/e2e/tsconfig.json',
  outputDir: 'test-results/e2e',
  // One app at a time: they share the screen and the fake camera, and the keyboard.
  workers: 1,
  // A test that fails now and then has to be seen.
  retries: 0,
  // Limits are for a slow machine with two cores, on which an app takes its time to start: a wait ends when what it
  // waits for is there, so a long limit costs a good run nothing.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
})
