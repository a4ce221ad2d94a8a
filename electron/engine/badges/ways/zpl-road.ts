import { connect } from 'node:net'
import type { PrintWay } from '#shared/badges/print-way.ts'
import { nameOfWay } from '#shared/badges/name-of-way.ts'
import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import { encodeZpl } from './encode-zpl.ts'
import type { Outcome, PrintRoad } from './print-road.ts'

/** Milliseconds. A printer on the same table answers at once; taking a label may have to wait for the one before. */
const answeredWithin = 4_000
const takenWithin = 30_000

type ZplWay = Extract<PrintWay, { kind: 'zpl' }>

/** A label printer that is spoken to directly. It tells nothing of paper: what it took whole counts as printed. */
export function zplRoad(way: ZplWay, studio: Studio): PrintRoad {
  return {
    name: nameOfWay(way),
    troubleOf: () => tryConnection(way),
    async prepare({ pages }) {
      const labels: string[] = []
      for (let page = 0; page < pages; page += 1) {
        const dots = await studio({ do: 'dots', page, dpi: way.dpi })
        if (!dots.ok) return { kind: 'failed', failure: dots.failure }
        labels.push(encodeZpl(dots.value))
      }
      const text = labels.join('\n')
      return { kind: 'ready', giveUp: () => Promise.resolve(), deliver: () => handOver(way, text) }
    },
    follow: () => Promise.resolve({ kind: 'unsure' }),
    cancel: () => Promise.resolve({ kind: 'unsure' }),
  }
}

function tryConnection({ host, port }: ZplWay): Promise<BadgeFailure | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: answeredWithin })
    const settle = (trouble: BadgeFailure | null) => {
      socket.destroy()
      resolve(trouble)
    }
    socket.once('connect', () => settle(null))
    socket.once('timeout', () => settle('printer-unreachable'))
    socket.once('error', () => settle('printer-unreachable'))
  })
}

/** Before the first byte a failure is harmless. After it, a label may lie in the printer: then it is not sent again unasked. */
function handOver({ host, port }: ZplWay, text: string): Promise<Outcome> {
  return new Promise((resolve) => {
    let isBegun = false
    const socket = connect({ host, port })
    const limit = setTimeout(() => settle({ kind: 'failed', failure: 'not-taken-in-time' }), takenWithin)
    const settle = (outcome: Outcome) => {
      clearTimeout(limit)
      socket.destroy()
      resolve(outcome)
    }
    socket.setTimeout(answeredWithin, () => {
      if (!isBegun) settle({ kind: 'failed', failure: 'printer-unreachable' })
    })
    socket.once('connect', () => {
      isBegun = true
      socket.end(text)
    })
    // Whatever it says is not asked for; unread, it would keep the connection open.
    socket.resume()
    socket.once('error', () => settle({ kind: 'failed', failure: isBegun ? 'print-aborted' : 'printer-unreachable' }))
    // It has taken everything and closed its own end too.
    socket.once('close', (hadError) =>
      settle(hadError ? { kind: 'failed', failure: 'print-aborted' } : { kind: 'done' }),
    )
  })
}
