import type { PrintWay } from '#shared/badges/print-way.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import type { Spooler } from '../spooler.ts'
import { pdfRoad } from './pdf-road.ts'
import type { PrintRoad } from './print-road.ts'
import { silentSystemRoad, systemRoad } from './system-road.ts'
import { zplRoad } from './zpl-road.ts'

export type RoadOptions = {
  studio: Studio
  papersFolder: string
  /** Null on a system whose print service cannot be asked. */
  spooler: Spooler | null
}

export function openRoad(way: PrintWay, { studio, papersFolder, spooler }: RoadOptions): PrintRoad {
  switch (way.kind) {
    case 'pdf':
      return pdfRoad(papersFolder, studio)
    case 'zpl':
      return zplRoad(way, studio)
    case 'system':
      return spooler ? systemRoad(way.queue, { studio, spooler }) : silentSystemRoad(way.queue, studio)
  }
}

/** The way by which a record says that a badge went; how fine the printer prints it no longer matters. */
export function wayOfName(name: string): PrintWay {
  if (name === 'pdf') return { kind: 'pdf' }
  const [, host, port] = /^zpl:\/\/(.+):(\d+)$/.exec(name) ?? []
  return host === undefined ? { kind: 'system', queue: name } : { kind: 'zpl', host, port: Number(port), dpi: 203 }
}
