import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { copyEventFile } from './copy-event-file.ts'

/** A thread of its own: copying a large list takes longer than a scan may wait. */
const task = z.object({ source: z.string(), key: z.string().nullable(), unfinished: z.string() }).parse(workerData)
parentPort?.postMessage(copyEventFile(task))
