import type { PrintWay } from './print-way.ts'

export const printWayKinds = ['system', 'zpl', 'pdf'] as const satisfies readonly PrintWay['kind'][]

/** What a record calls it, and by what two ways are the same. */
export function nameOfWay(way: PrintWay): string {
  switch (way.kind) {
    case 'system':
      return way.queue
    case 'zpl':
      return `zpl://${way.host}:${way.port}`
    case 'pdf':
      return 'pdf'
  }
}
