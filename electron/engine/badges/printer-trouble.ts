import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { IppAttributes } from './ipp/decode-ipp.ts'

/** Keywords of RFC 8011, section 5.4.12, and of CUPS; each may end in `-error`, `-warning` or `-report`. */
const byReason: [BadgeFailure, readonly string[]][] = [
  ['paper-jam', ['media-jam']],
  ['paper-out', ['media-empty', 'media-needed', 'input-tray-missing']],
  ['printer-unreachable', ['offline', 'connecting-to-device', 'timed-out', 'shutdown', 'cups-missing-filter']],
  [
    'printer-stopped',
    ['paused', 'moving-to-paused', 'stopped', 'stopped-partly', 'cover-open', 'door-open', 'interlock-open'],
  ],
]

const stopped = 5

/** Why a printer would not print now, by what it says of itself; null when it is well. */
export function troubleOfPrinter(attributes: IppAttributes): BadgeFailure | null {
  if (attributes.get('printer-is-accepting-jobs')?.[0] === false) return 'printer-refused'
  const told = troubleOfReasons(attributes.get('printer-state-reasons'))
  if (told) return told
  return attributes.get('printer-state')?.[0] === stopped ? 'printer-stopped' : null
}

/** Why a job does not go on, where the job itself says so. */
export function troubleOfJob(attributes: IppAttributes): BadgeFailure | null {
  const reasons = attributes.get('job-state-reasons')?.map(String) ?? []
  return reasons.includes('printer-stopped') || reasons.includes('printer-stopped-partly') ? 'printer-stopped' : null
}

function troubleOfReasons(
  values: IppAttributes extends Map<string, infer V> ? V | undefined : never,
): BadgeFailure | null {
  // A report is for the curious and a warning does not stop the printer, except the one about a device that is not there.
  const told = (values ?? [])
    .map(String)
    .filter((reason) => !reason.endsWith('-report') || reason.startsWith('offline'))
    .map((reason) => reason.replace(/-(?:error|warning|report)$/, ''))
  const reasons = new Set(told)
  return byReason.find(([, keywords]) => keywords.some((keyword) => reasons.has(keyword)))?.[0] ?? null
}
