import { setImmediate } from 'node:timers/promises'
import { createDownloadFile } from '#engine/sync/download-file.ts'
import { downloadEvent } from '#engine/sync/download-event.ts'
import { enrolDevice } from '#engine/sync/enrol-device.ts'
import { hqClient } from '#engine/sync/hq-client.ts'
import { foldWords } from '#shared/participants/fold-name.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { answerParent } from './answer-parent.ts'
import { openLaptopFile, surroundings } from './laptop-file.ts'

export type DownloadQuestion = { folder: string; address: string; pairingCode: string; isRowByRow: boolean }
export type DownloadAnswer = { milliseconds: number; people: number }

const rowsAPage = 1_000

/** One new laptop: fetches an event until everybody on its list can be found. */
answerParent(async ({ folder, address, pairingCode, isRowByRow }: DownloadQuestion) => {
  const device = { deviceId: null, surroundings, appVersion: '0.1.0' }
  const enrolled = await enrolDevice({ address, pairingCode }, device)
  if (!enrolled.ok) throw new Error(enrolled.failure.code)
  const { deviceId, identity, setup } = enrolled.value
  const [partPath, path] = [`${folder}/${deviceId}.part`, `${folder}/${deviceId}.gapura`]
  const start = performance.now()
  const created = createDownloadFile(partPath, null, { deviceId, identity, setup })
  if (!created.ok) throw new Error(created.failure.code)
  if (isRowByRow) await fetchRowByRow(partPath, address, identity.token)
  else {
    const { signal } = new AbortController()
    const options = { partPath, path, key: null, surroundings, random: Math.random, signal, onStatus: () => undefined }
    const downloaded = await downloadEvent(options)
    if (downloaded.kind !== 'complete') throw new Error(JSON.stringify(downloaded))
  }
  const open = openLaptopFile(isRowByRow ? partPath : path)
  const people = open.participants.count()
  const found = open.search.withWords([['siti']], 20).length
  const milliseconds = performance.now() - start
  open.close()
  if (found === 0) throw new Error('nobody is found')
  return { milliseconds, people } satisfies DownloadAnswer
})

/** The same list into the same file as one would at first: each person with all indexes, a page a transaction. */
async function fetchRowByRow(path: string, address: string, token: string): Promise<void> {
  const { signal } = new AbortController()
  const client = hqClient({ address, token, now: Date.now, signal, onClock: () => undefined })
  const open = openLaptopFile(path)
  open.participants.createIndexes()
  for (let cursor = 0, isLast = false; !isLast; ) {
    const answered = await client.pull(cursor, rowsAPage)
    if (!answered.ok) throw new Error(answered.failure.code)
    const page = answered.value
    open.immediate(() => page.participants.forEach(put))
    cursor = page.upTo
    isLast = page.isLast
    await setImmediate()
  }
  open.close()
  client.close()

  function put(person: Participant): void {
    const words = foldWords(person.name)
    const { community, group } = person
    const number = open.participants.put(
      { person, mergedInto: '', representedBy: '' },
      words.map(({ key }) => key).join(''),
    )
    open.search.reindex({ number, words, community, group })
  }
}
