import type { ScannerReadings } from '#shared/scanning/test-code.ts'

/** A code that was shown to the camera, once per showing. `text` is cleaned. */
export type CameraScan = { via: 'camera'; text: string; otherReading: null }

/**
 * A code that a scanner typed. `text` is the reading that the settings name and `otherReading` the other one (null
 * when both are the same), both cleaned; `readings` is what came, for the test scan.
 */
export type HidScan = { via: 'scanner'; text: string; otherReading: string | null; readings: ScannerReadings }

export type Scan = CameraScan | HidScan
