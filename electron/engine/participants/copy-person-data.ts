import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { FileTold } from '#shared/contract/personal-data.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { personDataPaper } from '#shared/reports/person-data-paper.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { frameOf } from '../reports/make-paper.ts'
import { freePath, streamToFile } from '../reports/paper-file.ts'
import { collectPersonData } from './collect-person-data.ts'
import { mayErase } from './erase-person.ts'

/** Writes all that is kept of a person into a file for them, once it is on disk that somebody did. */
export async function copyPersonData(
  { open, station }: Desk,
  { participantId, format, language }: KioskInput<'participants:copy-data'>,
  folder: string,
): Promise<Result<FileTold>> {
  if (!mayErase(open)) return failed('copy-needs-supervisor')
  const id = open.listEntries.rootOf(participantId)
  const data = collectPersonData(open, id, language)
  if (data === null) return failed('participant-unknown')
  open.immediate(() =>
    appendRecord(open, station, {
      sessionId: null,
      participantId: id,
      scannedAt: open.clock(),
      payload: { kind: 'data-copy', format },
    }),
  )
  const frame = frameOf(open, language)
  const paper = personDataPaper(frame, data)
  const path = freePath(folder, paper.fileName, format)
  try {
    if (format === 'json') {
      await streamToFile(Readable.from([`${JSON.stringify(data, null, 2)}\n`]), path, folder)
    } else {
      const { writePdf } = await import('#shared/papers/write-pdf.ts')
      const { letterhead, logoLeft, logoRight } = open.deskSetup.papers
      const look = { letterhead, logoLeft, logoRight, size: 'A4', language, madeAt: frame.madeAt } as const
      await streamToFile(writePdf(paper, look), path, folder)
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return failed('report-file-failed')
    throw error
  }
  return success({ file: basename(path), folder })
}
