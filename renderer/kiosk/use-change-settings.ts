import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AppState } from '#shared/contract/outputs.ts'
import type { Settings, SettingsChange } from '#shared/device/settings.ts'
import { ask } from './ask.ts'
import { kiosk } from './kiosk.ts'
import { appStateKey } from './use-app-state.ts'

/** Changes settings; the screen follows at once, and goes back if the change could not be kept. */
export function useChangeSettings() {
  const client = useQueryClient()
  const put = (settings: (before: Settings) => Settings) =>
    client.setQueryData<AppState>(appStateKey, (state) => state && { ...state, settings: settings(state.settings) })
  return useMutation({
    mutationFn: (change: SettingsChange) => ask(kiosk.changeSettings(change)),
    onMutate: (change) => put((before) => withChange(before, change)),
    onSuccess: (settings) => put(() => settings),
    onError: () => client.invalidateQueries({ queryKey: appStateKey }),
  })
}

function withChange(before: Settings, { camera, scanner, badges, ...change }: SettingsChange): Settings {
  const given = (part: object = {}) =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
  return {
    ...before,
    ...given(change),
    camera: { ...before.camera, ...given(camera) },
    scanner: { ...before.scanner, ...given(scanner) },
    badges: { ...before.badges, ...given(badges) },
  }
}
