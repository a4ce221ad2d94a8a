import { useEffect } from 'react'
import { useRouter } from '@tanstack/react-router'
import { useCheckInRoad } from '../kiosk/check-in-road.tsx'
import { provideKey } from '../verdict/describe-verdict.ts'

/** Keys that work on every screen: what is needed is there (F8), the verdict may go (Esc), the desk (F2 from anywhere). */
export function useRoadKeys(): void {
  const road = useCheckInRoad()
  const router = useRouter()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === provideKey) {
        event.preventDefault()
        road.provide()
      }
      if (event.key === 'Escape' && !event.defaultPrevented) road.clear()
      const isForDesk = event.key === 'F2' || (event.ctrlKey && event.key.toLowerCase() === 'z' && !isEditing(event.target))
      if (isForDesk && router.state.location.pathname !== '/') void router.navigate({ to: '/' })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [road, router])
}

/** Somebody is typing: there Ctrl+Z takes back letters, not a scan. */
export function isEditing(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value !== '' && target.type !== 'checkbox'
}
