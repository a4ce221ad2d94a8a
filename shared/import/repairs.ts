import { z } from 'zod'

/** What may be put right in a cell. Each can be taken back for the whole list. */
export const repairKinds = ['spaces', 'dash', 'lost-zero', 'first-phone', 'sex-words', 'capitals'] as const
export type RepairKind = (typeof repairKinds)[number]

export const repairSwitchesSchema = z.object(
  Object.fromEntries(repairKinds.map((kind) => [kind, z.boolean()])) as Record<RepairKind, z.ZodBoolean>,
)
export type RepairSwitches = z.infer<typeof repairSwitchesSchema>

/** A name is how its owner writes it: capitals are offered to be taken down, never taken down by themselves. */
export const firstRepairs: RepairSwitches = {
  spaces: true,
  dash: true,
  'lost-zero': true,
  'first-phone': true,
  'sex-words': true,
  capitals: false,
}

/** What stands in a cell and cannot be read as what its column means: it is left out, and told. */
export type LeftOut = 'phone' | 'sex' | 'role'

export type RepairSample = { row: number; before: string; after: string }

/** How often a repair was found, whether it is made or not, and the first few of them. */
export type RepairFound = { kind: RepairKind; count: number; samples: RepairSample[] }
export type LeftOutFound = { field: LeftOut; count: number; samples: { row: number; text: string }[] }

const samplesKept = 3

/** Counts repairs and what is left out while a list is read. */
export function repairCounter() {
  const repairs = new Map<RepairKind, RepairFound>()
  const left = new Map<LeftOut, LeftOutFound>()
  return {
    repair(kind: RepairKind, row: number, [before, after]: readonly [string, string]): void {
      const found = repairs.get(kind) ?? { kind, count: 0, samples: [] }
      found.count += 1
      if (found.samples.length < samplesKept) found.samples.push({ row, before, after })
      repairs.set(kind, found)
    },
    leaveOut(field: LeftOut, row: number, text: string): void {
      const found = left.get(field) ?? { field, count: 0, samples: [] }
      found.count += 1
      if (found.samples.length < samplesKept) found.samples.push({ row, text })
      left.set(field, found)
    },
    repairs: (): RepairFound[] => repairKinds.flatMap((kind) => repairs.get(kind) ?? []),
    leftOut: (): LeftOutFound[] => [...left.values()],
  }
}

export type RepairCounter = ReturnType<typeof repairCounter>
