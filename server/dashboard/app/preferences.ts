import { useSyncExternalStore } from 'react'

export type Preferences = { language: 'id' | 'en'; theme: 'light' | 'dark' | 'system' }

const place = 'gapura-dashboard'
const listeners = new Set<() => void>()
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
let preferences = read()

function read(): Preferences {
  const first: Preferences = { language: 'id', theme: 'system' }
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>
    return {
      language: kept.language === 'en' ? 'en' : 'id',
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    }
  } catch {
    // A browser that keeps nothing, or something else under our name: the first choice is as good.
    return first
  }
}

function show(): void {
  const isDark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemIsDark.matches)
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light'
  document.documentElement.lang = preferences.language
}

show()
systemIsDark.addEventListener('change', () => {
  show()
  for (const listener of listeners) listener()
})

/** Language and theme belong to this browser, not to the user: a shared laptop keeps its own. */
export function changePreferences(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change }
  show()
  try {
    localStorage.setItem(place, JSON.stringify(preferences))
  } catch {
    // Then it holds until the page is closed.
  }
  for (const listener of listeners) listener()
}

export function usePreferences(): Preferences & { isDark: boolean } {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => preferences,
  )
  const isDark = current.theme === 'dark' || (current.theme === 'system' && systemIsDark.matches)
  return { ...current, isDark }
}
