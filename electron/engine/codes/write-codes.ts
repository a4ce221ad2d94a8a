import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { CodeHolder } from '#shared/codes/code-holder.ts'
import { handOutCodes } from '#shared/codes/hand-out-codes.ts'
import type { CodeOutputs, CodeSelection } from '#shared/contract/codes.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { mayShowPhones, notePhonesShown } from '../reports/show-phones.ts'
import { freePath, streamToFile } from '../reports/paper-file.ts'
import { qrWriter } from './code-keys.ts'

export type CodeWriterOptions = {
  /** Where files for people go. */
  folder: string
  /** False once the event was closed meanwhile. */
  isOpen: (open: OpenEvent) => boolean
  onProgress: (done: number, total: number) => void
}

type Asked = KioskInput<'codes:hand-out'>
type Written = Result<CodeOutputs['codes:hand-out']>

class Canceled extends Error {}

const pageRows = 200
/** Milliseconds. */
const tellEvery = 200

/** Codes as files for people, one file at a time; it can be stopped before it is there. */
export function codeWriter({ folder, isOpen, onProgress }: CodeWriterOptions) {
  let isWriting = false
  let isCanceled = false

  /** Reads on as the file is written: a page at a time, with scans in between. */
  async function* peopleOf(open: OpenEvent, selection: CodeSelection, total: number): AsyncGenerator<CodeHolder> {
    const prefix = open.event.codePrefix
    let done = 0
    let told = performance.now()
    for (let after = { nameKey: '', id: '' }; ; ) {
      if (isCanceled || !isOpen(open)) throw new Canceled()
      const page = open.codes.page(selection, { after, limit: pageRows, prefix })
      for (const person of page) {
        if (isCanceled || !isOpen(open)) throw new Canceled()
        yield person
        done += 1
        if (performance.now() - told < tellEvery) continue
        told = performance.now()
        onProgress(done, total)
      }
      const last = page.at(-1)
      if (last === undefined || page.length < pageRows) return
      after = last
      await setImmediate()
    }
  }

  async function write(desk: Desk, { selection, handOut }: Asked): Promise<Written> {
    const { open } = desk
    const { what } = handOut
    const hasPeople = what !== 'calendar'
    const { people, withoutCode } = open.codes.count(selection)
    const count = hasPeople ? people - withoutCode : 0
    if (hasPeople && count === 0) return failed('code-nobody-chosen')
    const holdsPhones = what === 'mail-merge' || what === 'whatsapp'
    const allowed = holdsPhones ? mayShowPhones(desk) : success(null)
    if (!allowed.ok) return allowed
    const qrOf = qrWriter(open, handOut.isSigned && hasPeople)
    if (!qrOf.ok) return qrOf
    if (holdsPhones) notePhonesShown(desk, count)
    onProgress(0, count)
    const file = handOutCodes({
      event: open.event,
      sessions: open.sessions,
      handOut,
      people: peopleOf(open, selection, count),
      qrOf: qrOf.value,
      madeAt: open.clock(),
    })
    const path = freePath(folder, file.name, file.ending)
    await streamToFile(file.content, path, folder)
    return success({ file: basename(path), folder, count, withoutCode: hasPeople ? withoutCode : 0 })
  }

  return {
    async write(desk: Desk, asked: Asked): Promise<Written> {
      if (isWriting) return failed('code-file-busy')
      isWriting = true
      isCanceled = false
      try {
        return await write(desk, asked)
      } catch (error) {
        if (error instanceof Canceled || !isOpen(desk.open)) return failed('code-file-canceled')
        if (error instanceof Error && 'syscall' in error)
          return failed('code-file-failed', 'code' in error ? String(error.code) : error.name)
        throw error
      } finally {
        isWriting = false
      }
    },
    cancel(): void {
      isCanceled = true
    },
  }
}
