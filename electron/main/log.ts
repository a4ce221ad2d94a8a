import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { destination, pino, type Logger } from 'pino'

const largestBytes = 5 * 1024 * 1024
const kept = 5

/**
 * The log of this laptop: JSON lines of codes, channels and durations. Never a name, a phone or the text of a code.
 * The file is turned at the start, and up to five are kept.
 */
export function openLog(dataFolder: string): Logger {
  const folder = join(dataFolder, 'logs')
  try {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'gapura.log')
    turnLog(path)
    return pino({ base: null }, destination({ dest: path, sync: true }))
  } catch (error) {
    // A folder that cannot be written must not keep the kiosk from telling so on screen.
    const log = pino({ base: null }, destination({ fd: 2, sync: true }))
    log.error({ code: error instanceof Error && 'code' in error ? error.code : 'unknown' }, 'no log file')
    return log
  }
}

function turnLog(path: string): void {
  if (!existsSync(path) || statSync(path).size < largestBytes) return
  rmSync(`${path}.${kept - 1}`, { force: true })
  for (let age = kept - 2; age >= 1; age -= 1) {
    if (existsSync(`${path}.${age}`)) renameSync(`${path}.${age}`, `${path}.${age + 1}`)
  }
  renameSync(path, `${path}.1`)
}
