import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PaperOutputs } from '#shared/contract/papers.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Spooler } from '../badges/spooler.ts'

export type HandOutOptions = {
  /** Where files for people lie. */
  folder: string
  studio: Studio
  /** The system's print service, where it can be spoken to. */
  spooler: Spooler | null
  /** The queue that badges go to: it has labels in it. */
  badgeQueue: () => string | null
}

/**
 * Opens a finished file, shows where it lies, or prints it on the printer that the system has for documents. Where
 * there is none the file is opened, and printed from the program that shows it.
 */
export async function handOutPaper(
  { folder, studio, spooler, badgeQueue }: HandOutOptions,
  { file, how }: KioskInput<'papers:hand-out'>,
): Promise<Result<PaperOutputs['papers:hand-out']>> {
  const path = join(folder, basename(file))
  if (!existsSync(path)) return failed('papers-file-gone', file)
  if (how === 'print' && extname(path) === '.pdf') {
    const printer = await documentPrinter()
    if (printer && (await isTaken(printer.name))) return success({ did: 'printing', printer: printer.displayName })
  }
  const shown = await studio({ do: 'show-file', path, how: how === 'folder' ? 'folder' : 'open' })
  if (!shown.ok) return failed('papers-not-opened', shown.detail)
  return success({ did: how === 'folder' ? 'shown' : 'opened' })

  async function isTaken(queue: string): Promise<boolean> {
    const opened = await spooler?.open(queue, { title: file, media: null })
    if (!spooler || opened?.kind !== 'opened') return false
    const taken = await spooler.giveDocument(opened.number, readFileSync(path))
    if (taken.kind === 'refused') await spooler.cancel(opened.number)
    return taken.kind === 'taken'
  }

  async function documentPrinter() {
    const queues = (await spooler?.queues()) ?? 'spooler-down'
    if (queues === 'spooler-down') return null
    return queues.find(({ name, isDefault, trouble }) => isDefault && trouble === null && name !== badgeQueue()) ?? null
  }
}
