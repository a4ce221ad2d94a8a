import { useEffect, useRef } from 'react'
import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'
import type { ScannerReadings } from '#shared/scanning/test-code.ts'
import { listenForScans } from './hid-listener.ts'
import type { HidScan } from './scan.ts'
import { sharedEchoFilter } from './shared-echo-filter.ts'

export type HidScannerOptions = {
  onScan: (scan: HidScan) => void
  /** Which reading of the keys is right, from the settings. */
  reading: 'as-typed' | 'us-keys'
  /** While it is there it alone receives: a test scan must not check anybody in. */
  isAlone?: boolean
}

type Receiver = { receive: (readings: ScannerReadings, at: number) => void; isAlone: boolean }

const receivers: Receiver[] = []
let stopListening: (() => void) | null = null

/**
 * Receives what a keyboard-wedge scanner types, in every screen and whatever has the focus. One listener serves the
 * window; where several components use this, the one that is alone receives, else the one mounted last.
 */
export function useHidScanner({ onScan, reading, isAlone = false }: HidScannerOptions): void {
  const receiver = useRef<Receiver>({ receive: () => undefined, isAlone })
  useEffect(() => {
    receiver.current.isAlone = isAlone
    receiver.current.receive = (readings, at) => {
      const scan = toScan(readings, reading)
      if (scan.text === '' && scan.otherReading === null) return
      if (sharedEchoFilter.isEcho({ text: scan.text, via: 'scanner', at })) return
      onScan(scan)
    }
  })
  useEffect(() => addReceiver(receiver.current), [])
}

function toScan(readings: ScannerReadings, reading: HidScannerOptions['reading']): HidScan {
  const asTyped = cleanScannedText(readings.asTyped)
  const usKeys = cleanScannedText(readings.usKeys)
  const [text, second] = reading === 'as-typed' ? [asTyped, usKeys] : [usKeys, asTyped]
  // A code whose first letters came apart is tried whole where what is left of it is nobody's.
  const other = readings.before === undefined ? second : cleanScannedText(readings.before + readings.asTyped)
  return { via: 'scanner', text, otherReading: other === text || other === '' ? null : other, readings }
}

function addReceiver(receiver: Receiver): () => void {
  receivers.push(receiver)
  stopListening ??= listenForScans((readings, at) => {
    const chosen = receivers.findLast(({ isAlone }) => isAlone) ?? receivers.at(-1)
    chosen?.receive(readings, at)
  })
  return () => {
    receivers.splice(receivers.indexOf(receiver), 1)
    if (receivers.length > 0) return
    stopListening?.()
    stopListening = null
  }
}
