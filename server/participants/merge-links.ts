import { entriesOf, rootOf } from '#shared/participants/merged-entries.ts'

/** Which entries of an event turned out to be one person. */
export type MergeLinks = {
  rootOf: (id: string) => string
  entriesOf: (id: string) => string[]
}

/** `into` is the entry into which each was merged; empty where that was taken back. */
export function mergeLinks(into: ReadonlyMap<string, string>): MergeLinks {
  const from = Map.groupBy(into.keys(), (id) => into.get(id) ?? '')
  return {
    rootOf: (id) => rootOf(id, (one) => into.get(one) ?? ''),
    entriesOf: (id) => entriesOf(id, (one) => (from.get(one) ?? []).toSorted()),
  }
}
