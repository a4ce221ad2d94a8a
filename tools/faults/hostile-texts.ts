import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pick, type Random, seededRandom } from '../demo-event/seeded-random.ts'
import { type FaultCase, type FaultOutcome, triesOf } from './fault-case.ts'
import { demoEventId, eventPath, type Laptop, startLaptop } from './laptop.ts'
import { proveFile } from './prove-file.ts'

const pieces = [
  "'; DROP TABLE records; --",
  '" OR name_index MATCH "*',
  'NEAR(a b)',
  '*',
  '(((',
  '%s%n',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '=HYPERLINK("x")',
  '{"kind":"admitted"}',
  '\u0000',
  '\u001d',
  '\u0004',
  '\r\n',
  '\\000026',
  ']Q1',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ud83d',
  '\udc4b',
  '👨‍👩‍👧',
  'ﷺ',
  'é'.repeat(40),
  'İıßﬁ',
  '0'.repeat(200),
  'x'.repeat(5_000),
  '\ud800'.repeat(300),
]
/** What scanners put around a code, and what must not keep anybody out. */
const wrappings: ((code: string) => string)[] = [
  (code) => `\u0002${code}\u0003`,
  (code) => `]Q1${code}`,
  (code) => `\\000026${code}\r\n`,
  (code) => `\ufeff ${code}\u200b`,
]

export const hostileTextsCase: FaultCase = {
  name: 'hostile-texts',
  about: 'texts that are no codes: control characters, halves of letters, queries, scripts, and very long ones',
  findHindrance: () => null,
  async run(share) {
    const outcome = {
      tries: triesOf(10_000, share),
      acknowledged: 0,
      lost: 0,
      duplicated: 0,
      wrong: [] as string[],
      told: '',
    }
    const data = mkdtempSync(join(tmpdir(), 'gapura-texts-'))
    const random = seededRandom(Date.now())
    try {
      const laptop = await startLaptop(data)
      const acknowledged: string[] = []
      for (let text = 0; text < outcome.tries; text += 1)
        await tryText(laptop, hostileText(random), acknowledged, outcome)
      await tryWrappings(laptop, acknowledged, outcome)
      const { records } = await laptop.ask('app:status', null)
      if (records !== acknowledged.length) outcome.wrong.push(`${records} records of ${acknowledged.length} scans`)
      await laptop.stop()
      const proof = proveFile(eventPath(data, demoEventId), acknowledged)
      if (proof.refusal !== null) outcome.wrong.push(`the file did not open: ${proof.refusal}`)
      const unexpected = laptop.logged.filter(({ code }) => code === 'unexpected').length
      if (unexpected > 0) outcome.wrong.push(`${unexpected} failures that nobody had thought of`)
      // The same sentence a thousand times says no more than once.
      const wrong = [...new Set(outcome.wrong)]
      return { ...outcome, wrong, acknowledged: acknowledged.length, lost: proof.lost, duplicated: proof.duplicated }
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  },
}

function hostileText(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
    random() < 0.3 ? String.fromCodePoint(Math.floor(random() * 0x11_0000)) : pick(random, pieces),
  ).join('')
}

async function tryText(laptop: Laptop, text: string, acknowledged: string[], outcome: FaultOutcome): Promise<void> {
  const answer = await laptop.scan(text)
  if (answer.ok) acknowledged.push(answer.value.recordId)
  if (answer.ok && answer.value.verdict.kind !== 'refused') outcome.wrong.push('somebody was let in by a hostile text')
  // Longer than the door takes: refused before anything is recorded.
  if (!answer.ok && !(answer.failure.code === 'invalid-request' && text.length > 16_384))
    outcome.wrong.push(`a hostile text was answered by ${answer.failure.code}`)
  const query = text.slice(0, 200)
  const found = await laptop.tryAsk('participants:search', { query, sessionId: 'reg', limit: 10 })
  if (!found.ok) outcome.wrong.push(`a hostile search was answered by ${found.failure.code}`)
}

async function tryWrappings(laptop: Laptop, acknowledged: string[], outcome: FaultOutcome): Promise<void> {
  const everybody = { sessionId: 'reg', query: '', community: null, group: null, offset: 0, limit: 40 }
  const { rows } = await laptop.ask('participants:page', { ...everybody, role: 'participant', state: 'not-in' })
  const people = await Promise.all(
    rows.map(({ participantId }) => laptop.ask('participants:history', { participantId })),
  )
  const codes = people.flatMap(({ person }) => person.codes.slice(0, 1))
  for (const [index, wrap] of wrappings.entries()) {
    const answer = await laptop.scan(wrap(codes[index] ?? ''))
    if (answer.ok) acknowledged.push(answer.value.recordId)
    const isKnown = answer.ok && (answer.value.verdict.kind !== 'refused' || 'person' in answer.value.verdict)
    if (!isKnown) outcome.wrong.push(`wrapping ${index} made a code unknown`)
  }
}
