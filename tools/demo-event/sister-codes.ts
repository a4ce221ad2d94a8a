import type { OtherEvent } from '#shared/event/event.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { seededRandom } from './seeded-random.ts'
import { sisterEvent } from './sessions.ts'

export type SisterCodes = { event: OtherEvent; codes: string[] }

/** A handful of codes that guests of the sister event might show by mistake. */
export function drawSisterCodes(): SisterCodes {
  const random = seededRandom(20_190_424)
  return { event: sisterEvent, codes: Array.from({ length: 6 }, () => drawCode(sisterEvent.codePrefix, random)) }
}
