type Sighting = { text: string; via: 'camera' | 'scanner'; at: number }

/** A code that stays in the camera's view is one showing, however long it stays. */
const cameraEchoMs = 4_000
/** A scanner that sends twice does so within 50 ms; a person who scans again on purpose needs longer than this. */
const scannerEchoMs = 300

export type EchoFilter = { isEcho(sighting: Sighting): boolean }

/**
 * Tells the same code again from a new showing. The window slides with every sighting. The camera also stays quiet
 * about what a scanner has just read; a scanner is only compared with itself, because its trigger is a decision.
 */
export function createEchoFilter(): EchoFilter {
  const seenAt = new Map<string, number>()
  const scannedAt = new Map<string, number>()
  return {
    isEcho({ text, via, at }) {
      forget(seenAt, at - cameraEchoMs)
      forget(scannedAt, at - scannerEchoMs)
      const isEcho = via === 'camera' ? seenAt.has(text) : scannedAt.has(text)
      seenAt.set(text, at)
      if (via === 'scanner') scannedAt.set(text, at)
      return isEcho
    },
  }
}

function forget(times: Map<string, number>, before: number): void {
  for (const [text, at] of times) if (at < before) times.delete(text)
}
