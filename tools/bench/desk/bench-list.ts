import { writeFileSync } from 'node:fs'
import { codeOf, manyPeople } from './many-people.ts'

/** Writes a list of 100,000 people as a coordinator would send it, and answers its rows. */
export function writeBenchList(path: string): string[][] {
  const people = manyPeople(100_000)
  const rows = people.map(({ name, community, phone, sex }, number) => [name, community, phone, sex, codeOf(number)])
  const lines = rows.map((row) => row.map((cell) => `"${cell}"`).join(','))
  writeFileSync(path, `Nama Lengkap,Komunitas,No HP,L/P,Kode\n${lines.join('\n')}\n`)
  return rows
}
