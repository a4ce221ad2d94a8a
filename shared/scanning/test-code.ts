import { cleanScannedText } from './clean-scanned-text.ts'

/**
 * The code of the pre-flight test scan. Its letters tell Caps Lock (both cases) and a German or French layout (z, y,
 * q, a, w, m); its signs stand elsewhere on UK, Indonesian and other layouts than on the US one; its digits tell
 * layouts that need Shift for them.
 */
export const testCode = 'GAPURA:Uji-QwAz/Ym_019"@#~?'

export type ScanSuffix = 'enter' | 'tab' | 'none'

/** One burst of keys from a scanner, read both ways. */
export type ScannerReadings = {
  /** By the letters that the system's keyboard layout gave. */
  asTyped: string
  /** By the places of the keys on a US keyboard, which Caps Lock and the layout do not change. */
  usKeys: string
  suffix: ScanSuffix
  /** Letters that came shortly before at another rhythm: a person's, or the code's own, torn off by a busy laptop. */
  before?: string
}

export type TestScanJudgement =
  | { kind: 'read'; reading: 'as-typed' | 'us-keys'; isCapsLockOn: boolean; suffix: ScanSuffix }
  | { kind: 'not-the-test-code'; suffix: ScanSuffix }
  | { kind: 'unreadable'; isCapsLockOn: boolean; suffix: ScanSuffix }

/** Which reading of the keys gives the test code. Prefixes that every scan may carry are left out of the judgement. */
export function judgeTestScan(readings: ScannerReadings): TestScanJudgement {
  const { suffix } = readings
  const asTyped = cleanScannedText(readings.asTyped)
  const usKeys = cleanScannedText(readings.usKeys)
  const isCapsLockOn = [asTyped, usKeys].includes(swapCase(testCode))
  if (asTyped === testCode) return { kind: 'read', reading: 'as-typed', isCapsLockOn: false, suffix }
  if (usKeys === testCode) return { kind: 'read', reading: 'us-keys', isCapsLockOn, suffix }
  // The letters and digits survive most layouts: without them it was another code, with them the keys are unclear.
  const isLikeTestCode = [asTyped, usKeys].some((text) => bones(text) === bones(testCode))
  return isLikeTestCode ? { kind: 'unreadable', isCapsLockOn, suffix } : { kind: 'not-the-test-code', suffix }
}

function swapCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
}

function bones(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
