import type { Desk } from '#engine/check-in/scan-code.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import type { Participant } from '#shared/participants/participant.ts'
import MiniSearch from 'minisearch'
import { pick, type Random, seededRandom } from '../../demo-event/seeded-random.ts'
import type { BenchRow } from '../bench-row.ts'
import { atLeast, atMost, percentile } from '../rate.ts'
import { benchFolder, openBenchDesk } from './bench-desk.ts'
import { manyPeople } from './many-people.ts'

const people = 100_000
const asked = 400

/** Search at every key against MiniSearch (prefix, fuzzy 0.2) on the same names, and how much of it is found. */
export async function searchRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  try {
    const list = manyPeople(people)
    const desk = await openBenchDesk(folder.path, people, null)
    const peer = new MiniSearch({ fields: ['name', 'community'], searchOptions: { prefix: true, fuzzy: 0.2 } })
    peer.addAll(list.map(({ name, community }, id) => ({ id, name, community })))
    const random = seededRandom(11)
    const targets = Array.from({ length: asked }, () => pick(random, list))
    const keys = targets.flatMap(({ name }) => everyKey(plain(name)))
    const ours = timesOf(keys, (query) => search(desk, query, 10))
    // The peer is asked fewer times, because it takes longer; which ones is by chance.
    const theirs = timesOf(
      keys.filter(() => random() < 0.05),
      (query) => peer.search(query).slice(0, 10),
    )
    const larger = await openBenchDesk(folder.path, people * 10, null)
    const atMillion = timesOf(keys, (query) => search(larger, query, 10))
    larger.open.close()
    const rows = [
      compared('search at every key, 100,000 people, p99, against MiniSearch', ours, theirs, 1 / 50),
      compared('search at every key, 1,000,000 against 100,000 people, p99', atMillion, ours, 5),
      share(
        'found by the whole name',
        targets.map((target) => isFound(desk, target, plain(target.name))),
        0.97,
      ),
      share(
        'found with one letter out',
        targets.map((target) => isFound(desk, target, oneOut(random, plain(target.name)))),
        0.99,
      ),
    ]
    desk.open.close()
    return rows
  } finally {
    folder.remove()
  }
}

function compared(name: string, ours: number[], theirs: number[], limit: number): BenchRow {
  return atMost({ name, value: percentile(ours, 0.99), unit: 'ms', against: percentile(theirs, 0.99) }, limit)
}

function share(name: string, found: boolean[], goal: number): BenchRow {
  const value = found.filter(Boolean).length / found.length
  return atLeast({ name: `search: ${name}, in the first 20`, value, unit: 'share', against: null }, goal)
}

function search({ open }: Desk, query: string, limit: number) {
  return searchParticipants(open, { query, sessionId: 'reg', limit })
}

/** By name: of several people who are called the same, any one shows that the name was found. */
function isFound(desk: Desk, target: Participant, query: string): boolean {
  return search(desk, query, 20).some(({ name }) => plain(name) === plain(target.name))
}

/** A name as it is typed: without titles. */
function plain(name: string): string {
  return (name.split(',')[0] ?? '').replace(/^(?:Hj?|dr|Dr|Drs|Dra|Ir|Prof)\. /, '')
}

function everyKey(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(0, index + 2))
}

/** One letter left out, doubled, changed or swapped with its neighbour, within the longest word. */
function oneOut(random: Random, name: string): string {
  const words = name.split(' ')
  const place = words.indexOf(words.toSorted((a, b) => b.length - a.length)[0] ?? '')
  const word = words[place] ?? ''
  const at = 1 + Math.floor(random() * (word.length - 2))
  const changed = pick(random, [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    `${word.slice(0, at)}e${word.slice(at + 1)}`,
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  ])
  return words.with(place, changed).join(' ')
}

function timesOf(queries: readonly string[], run: (query: string) => unknown): number[] {
  return queries.map((query) => {
    const start = performance.now()
    run(query)
    return performance.now() - start
  })
}
