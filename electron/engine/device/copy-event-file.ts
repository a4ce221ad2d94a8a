import { rmSync } from 'node:fs'
import type { Result } from '#shared/failures/failure-code.ts'
import { copyDatabase } from '../database/copy-repository.ts'

export type CopyTask = { source: string; key: string | null; unfinished: string }

/** Copies an event's file under an unfinished name; what a failed copy leaves is removed. */
export function copyEventFile({ source, key, unfinished }: CopyTask): Result<{ records: number }> {
  rmSync(unfinished, { force: true })
  const copied = copyDatabase(source, key, unfinished)
  if (!copied.ok) rmSync(unfinished, { force: true })
  return copied
}
