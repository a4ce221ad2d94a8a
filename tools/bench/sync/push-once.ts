import zlib from 'node:zlib'
import { noHash } from '#shared/records/record.ts'
import { answerParent, mostMemory } from './answer-parent.ts'

export type PushQuestion = { path: string; isGzipOnly: boolean; isSentAgain: boolean }
export type PushAnswer = { milliseconds: number; againMilliseconds: number; memory: number }

/** One laptop: sends all that it has, and on demand all of it once more, as after headquarters' word was lost. */
answerParent(async ({ path, isGzipOnly, isSentAgain }: PushQuestion) => {
  // As a runtime without zstd: the engine looks for it when it is loaded.
  if (isGzipOnly) for (const name of ['zstdCompress', 'createZstdDecompress']) Reflect.deleteProperty(zlib, name)
  const { openLaptopFile } = await import('./laptop-file.ts')
  const { pushAll } = await import('./push-all.ts')
  const open = openLaptopFile(path)
  const milliseconds = await pushAll(open)
  const memory = mostMemory()
  if (isSentAgain) open.immediate(() => open.sync.confirm(open.deviceId, { deviceSequence: 0, hash: noHash }))
  const againMilliseconds = isSentAgain ? await pushAll(open) : 0
  open.close()
  return { milliseconds, againMilliseconds, memory } satisfies PushAnswer
})
