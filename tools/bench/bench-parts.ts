import type { BenchRow } from './bench-row.ts'

/** Rows that are measured together. Loaded when its turn comes: a part that cannot load is that part's failure. */
export type BenchPart = { name: string; about: string; measure: () => Promise<BenchRow[]> }

/** In the order in which they run. A part can be run alone: `npm run bench -- --only scan`. */
export const benchParts: readonly BenchPart[] = [
  {
    name: 'scan',
    about: 'a scan on disk against a bare append, plain and encrypted, and beside heavy work',
    measure: async () => (await import('./desk/scan-rows.ts')).scanRows(),
  },
  {
    name: 'lookup',
    about: 'a code among 1,000,000 people against 10,000',
    measure: async () => (await import('./desk/lookup-rows.ts')).lookupRows(),
  },
  {
    name: 'search',
    about: 'every key of a name against MiniSearch',
    measure: async () => (await import('./desk/search-rows.ts')).searchRows(),
  },
  {
    name: 'import',
    about: 'a list of 100,000 rows against bare insertion',
    measure: async () => (await import('./desk/import-rows.ts')).importRows(),
  },
  {
    name: 'papers',
    about: 'an attendance list of 100,000 people as PDF against one of 1,000, and its memory',
    measure: async () => (await import('./desk/paper-rows.ts')).paperRows(),
  },
  {
    name: 'verdict',
    about: 'scanner key to painted verdict against key to painted frame',
    measure: async () => (await import('./window/verdict-rows.ts')).verdictRows(),
  },
  {
    name: 'start',
    about: 'cold start against an empty Electron app',
    measure: async () => (await import('./window/start-rows.ts')).startRows(),
  },
  {
    name: 'memory',
    about: 'all processes with 100,000 people through a day, against an empty Electron app',
    measure: async () => (await import('./window/memory-rows.ts')).memoryRows(),
  },
  {
    name: 'busy',
    about: 'the window and the memory while a list is imported',
    measure: async () => (await import('./window/busy-rows.ts')).busyRows(),
  },
  {
    name: 'badges',
    about: 'a name tag to the print service against an empty page of Chromium, and hundreds as one PDF',
    measure: async () => (await import('./window/badge-rows.ts')).badgeRows(),
  },
  {
    name: 'size',
    about: 'what is installed and what the window loads first',
    measure: async () => (await import('./window/size-rows.ts')).sizeRows(),
  },
  {
    name: 'sync-push',
    about: 'a laptop with 100,000 records against PouchDB and RxDB, which it installs first',
    measure: async () => (await import('./sync/push-rows.ts')).pushRows(),
  },
  {
    name: 'sync-download',
    about: 'an event of 100,000 people for a new laptop against the same row by row',
    measure: async () => (await import('./sync/download-rows.ts')).downloadRows(),
  },
  {
    name: 'sync-grouping',
    about: '50 laptops at once: shared transactions against one for each request, on both databases',
    measure: async () => (await import('./sync/grouping-rows.ts')).groupingRows(),
  },
  {
    name: 'sync-batches',
    about: '50 laptops with backlogs against bare insertion, on both databases, and two servers against one',
    measure: async () => (await import('./sync/batch-rows.ts')).batchRows(),
  },
  {
    name: 'sync-growth',
    about: 'a record at headquarters with 1,000,000 against 10,000',
    measure: async () => (await import('./sync/growth-rows.ts')).growthRows(),
  },
  {
    name: 'camera-live',
    about: 'a film in the camera: delay, blocked window, processor',
    measure: async () => (await import('./camera/camera-rows.ts')).cameraLiveRows(),
  },
  {
    name: 'camera-pictures',
    about: 'hundreds of pictures of codes against html5-qrcode',
    measure: async () => (await import('./camera/camera-rows.ts')).cameraPictureRows(),
  },
]
