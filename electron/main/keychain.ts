import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import { writeFileSafely } from './write-file-safely.ts'

export type DatabaseKey = { databaseKey: string | null; isKeyLost: boolean }

/**
 * The key to this laptop's event files, kept by the system's keychain. Without one the files are not encrypted, and the
 * app says so: a key that anybody can read is no key. Never replaces a key file, because records may depend on it.
 */
export function readDatabaseKey(dataFolder: string): DatabaseKey {
  const path = join(dataFolder, 'database-key.bin')
  const hasKeychain = isKeychainReal()
  if (existsSync(path)) {
    const databaseKey = hasKeychain ? decryptKey(readFileSync(path)) : null
    return { databaseKey, isKeyLost: databaseKey === null }
  }
  if (!hasKeychain) return { databaseKey: null, isKeyLost: false }
  const databaseKey = randomBytes(32).toString('hex')
  writeFileSafely(path, safeStorage.encryptString(databaseKey))
  return { databaseKey, isKeyLost: false }
}

function isKeychainReal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}

function decryptKey(content: Buffer): string | null {
  try {
    const key = safeStorage.decryptString(content)
    return /^[0-9a-f]{64}$/.test(key) ? key : null
  } catch {
    // Another account's key, or a keychain that was made anew: the engine tells what to do.
    return null
  }
}
