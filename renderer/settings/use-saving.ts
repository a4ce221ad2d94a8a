import { useEffect, useState } from 'react'
import type { SettingsChange } from '#shared/device/settings.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import { failureOf } from '../kiosk/ask.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'

/** How long it is told that a change was kept. */
const toldMs = 2_500

export type Saving = { save: (change: SettingsChange) => void; isSaved: boolean; failure: Failure | null }

/** Keeps a change at once, only what changed, and says so quietly for a moment. */
export function useSaving(): Saving {
  const { mutate, error } = useChangeSettings()
  const [savedAt, setSavedAt] = useState<number | null>(null)
  useEffect(() => {
    if (savedAt === null) return
    const timer = setTimeout(() => setSavedAt(null), toldMs)
    return () => clearTimeout(timer)
  }, [savedAt])
  return {
    save: (change) => mutate(change, { onSuccess: () => setSavedAt(Date.now()) }),
    isSaved: savedAt !== null,
    failure: error && failureOf(error),
  }
}
