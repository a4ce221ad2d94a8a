import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { roleSchema, type Participant } from '#shared/participants/participant.ts'
import { loadEventFile } from '../../../server/events/load-event-file.ts'
import { demo, openHeadquarters } from '../open-headquarters.ts'
import { sendList } from './send-list.ts'

const words = (most: number) =>
  fc
    .array(
      fc.constantFrom(
        'Siti',
        "Ma'ruf",
        'S.Pd., M.Pd.',
        '"Bobi"',
        '=1+1',
        '+62',
        '-x',
        'Ñ é',
        'a;b',
        '@c',
        'عمر',
        '👩🏽‍🚀',
      ),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((parts) => parts.join(' '))
const empty = (filled: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: filled })

type PersonSaid = Omit<Participant, 'id' | 'standing' | 'isWalkIn' | 'codes'> & { codes: number }

const person: fc.Arbitrary<PersonSaid> = fc.record({
  name: words(4).map((name) => `Orang ${name}`),
  role: fc.constantFrom(...roleSchema.options),
  community: empty(words(2)),
  group: empty(words(1)),
  category: empty(words(1)),
  sex: fc.constantFrom(...(['L', 'P', ''] as const)),
  phone: empty(fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `+62810${digits}`)),
  email: empty(fc.integer({ min: 1, max: 999 }).map((number) => `orang${number}@example.org`)),
  isMinor: fc.boolean(),
  hasPermission: fc.boolean(),
  alert: empty(words(3)),
  codes: fc.integer({ min: 1, max: 3 }),
})

it('writes a list, as workbook or as separated values, in either language, that changes nobody when it comes back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-round-trip-'))
  const hq = await openHeadquarters(join(folder, 'hq.db'))
  const one = await hq.signedIn('coordinator')
  let events = 0
  const takeBack = async (people: PersonSaid[]) => {
    const id = `event-${++events}`
    const participants = people.map(
      ({ codes, ...said }, index): Participant => ({
        ...said,
        id: `p${index}`,
        standing: 'registered',
        isWalkIn: false,
        codes: Array.from({ length: codes }, (_, at) => ({
          text: `X${index}-${at}`,
          standing: at === 2 ? 'revoked' : 'valid',
        })),
      }),
    )
    await loadEventFile(hq.deps, { ...demo, event: { ...demo.event, id }, participants })
    for (const query of [
      'format=xlsx',
      'format=xlsx&language=en',
      'format=csv&separator=%3B',
      'format=csv&language=en',
    ]) {
      const { rawPayload } = await one.send(`GET /events/${id}/exports/participants?${query}`)
      const line = await sendList(one, id, rawPayload)
      expect(line).toMatchObject({
        kind: 'answer',
        answer: { counts: { unchanged: people.length, new: 0, changed: 0, needs: 0 } },
      })
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), takeBack), { numRuns: 6 })
  await hq.close()
  rmSync(folder, { recursive: true })
})
