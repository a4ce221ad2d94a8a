import { loadEventFile } from '../../../server/events/load-event-file.ts'
import { type Running, startHeadquarters } from '../../../server/start-headquarters.ts'
import { drawPairingCode } from '../../../server/sync/pairing-codes.ts'
import { answerParent } from './answer-parent.ts'
import { benchEventFile } from './bench-event-file.ts'
import { listedPeople } from './happened.ts'

export type ServerQuestion =
  | { kind: 'start'; databaseUrl: string; isGrouping: boolean }
  | { kind: 'load'; eventId: string; people: number }
  | { kind: 'pair'; eventId: string; count: number }

let running: Running | null = null

answerParent(async (question: ServerQuestion) => {
  if (question.kind === 'start') {
    const { databaseUrl, isGrouping } = question
    // Without grouping every request has its own transaction, and as many are under way as a pool has connections.
    const grouping = isGrouping ? {} : { grouping: { largest: 1, atOnce: 10 } }
    running = await startHeadquarters({ databaseUrl, logLevel: 'silent', ...grouping })
    return running.address
  }
  if (running === null) throw new Error('headquarters is not running')
  const { deps } = running
  const { eventId } = question
  if (question.kind === 'load') {
    return loadEventFile(deps, benchEventFile(eventId, listedPeople(question.people)))
  }
  const codes: string[] = []
  for (let count = 0; count < question.count; count += 1)
    codes.push((await drawPairingCode(deps, { eventId, deskName: 'Meja 1', createdBy: 'bench' })).code)
  return codes
})
