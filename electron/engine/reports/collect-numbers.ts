import type { PersonReported } from '../database/report-repository.ts'

/** Collects people who come in the order of their names, to be read again in the order of a list. */
export function collectNumbers(order: 'name' | 'community') {
  const byCommunity = new Map<string, number[]>()
  return {
    add({ community, number }: Pick<PersonReported, 'community' | 'number'>): void {
      const key = order === 'community' ? community : ''
      const numbers = byCommunity.get(key)
      if (numbers) numbers.push(number)
      else byCommunity.set(key, [number])
    },
    numbers(): number[] {
      const { compare } = new Intl.Collator('id')
      return [...byCommunity].toSorted(([a], [b]) => compare(a, b)).flatMap(([, numbers]) => numbers)
    },
  }
}
