import type { ChainHead } from '#shared/records/record-chain.ts'
import type { ChainLink } from '../database/chain-repository.ts'
import type { Batch } from './read-batch.ts'

/** A chain as it stands: its number among the device's chains, and where it ends. */
export type Chain = { chain: number; deviceSequence: number; hash: string }

/** Where a batch belongs among what is here of its device. `known` is how many of its records are here already. */
export type Place =
  | { kind: 'append'; chain: number; known: number }
  /** It goes on from a place that another branch has gone on from: somebody copied the disk. */
  | { kind: 'fork'; chain: number; known: number }
  | { kind: 'known' }
  /** What comes before it is not here. */
  | { kind: 'gap' }

/** The usual batch goes on where a chain ends; only for another one do the stored links have to be looked up. */
export function continuesChain({ from }: Pick<Batch, 'from'>, chains: readonly Chain[]): Chain | null {
  return chains.find((chain) => isSame(chain, from)) ?? null
}

/**
 * Finds the place of a batch. `links` are the stored links of its device from its beginning to its end, on whichever
 * chain: a hash stands for everything before it, so the last one that is here tells how much is known.
 */
export function placeBatch(batch: Batch, chains: readonly Chain[], links: readonly ChainLink[]): Place {
  const usual = continuesChain(batch, chains)
  if (usual) return batch.records.length === 0 ? { kind: 'known' } : { kind: 'append', chain: usual.chain, known: 0 }
  const stored = new Map(links.map((link) => [`${link.deviceSequence} ${link.hash}`, link]))
  const places: ChainHead[] = [batch.from, ...batch.records]
  const known = places.findLastIndex(({ deviceSequence, hash }) => stored.has(`${deviceSequence} ${hash}`))
  const last = places[known]
  if (last === undefined) return placeAtBeginning(batch, chains)
  if (known === batch.records.length) return { kind: 'known' }
  const ending = chains.find((chain) => isSame(chain, last))
  return ending ? { kind: 'append', chain: ending.chain, known } : { kind: 'fork', chain: nextChain(chains), known }
}

function placeAtBeginning({ from, records }: Batch, chains: readonly Chain[]): Place {
  if (from.deviceSequence > 0 || !/^0+$/.test(from.hash)) return { kind: 'gap' }
  if (records.length === 0) return { kind: 'known' }
  return { kind: chains.length === 0 ? 'append' : 'fork', chain: nextChain(chains), known: 0 }
}

function nextChain(chains: readonly Chain[]): number {
  return chains.reduce((next, { chain }) => Math.max(next, chain + 1), 0)
}

function isSame(a: ChainHead, b: ChainHead): boolean {
  return a.deviceSequence === b.deviceSequence && a.hash === b.hash
}
