import { setImmediate } from 'node:timers/promises'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ImportReport } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { NewEvent } from '../event/create-event-file.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'
import { makeEventOfList } from './import-list.ts'
import type { keepImport } from './keep-import.ts'

export type ImportAsEventOptions = {
  desk: () => Desk | null
  imports: Pick<ReturnType<typeof keepImport>, 'list' | 'open' | 'cancel' | 'drop'>
  surroundings: Surroundings & Chance
  openNew: (fresh: NewEvent, people: readonly Participant[], signal: AbortSignal) => Promise<Result<null>>
}

/** A list as an event of its own, where none is open yet. */
export function importAsEvent({ desk, imports, surroundings, openNew }: ImportAsEventOptions) {
  let importing: AbortController | null = null

  /** The list that was looked at; without a preview of this file it is read as its headings say. */
  async function make({ path, event }: KioskInput<'first-run:import-list'>) {
    const seen = imports.list()
    const list = seen?.path === path ? success(seen) : await imports.open(path)
    return list.ok ? makeEventOfList(list.value, event, surroundings) : list
  }

  return {
    async importList(input: KioskInput<'first-run:import-list'>): Promise<Result<ImportReport>> {
      if (desk() !== null) return failed('event-already-open')
      const canceling = new AbortController()
      importing = canceling
      const made = await make(input)
      if (!made.ok) return made
      // Whoever canceled while the file was being read is heard before anything is written.
      await setImmediate()
      const { fresh, people, report } = made.value
      const opened = canceling.signal.aborted
        ? failed('import-canceled')
        : await openNew(fresh, people, canceling.signal)
      if (importing === canceling) importing = null
      if (!opened.ok) return opened
      imports.drop()
      return success(report)
    },
    /** Ends the import that is under way; what it has written goes, and everything is as before. */
    cancelImport(): Result<null> {
      importing?.abort()
      return imports.cancel()
    },
  }
}
