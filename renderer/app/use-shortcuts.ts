import { useNavigate } from '@tanstack/react-router'
import { canLeave } from '#shared/sessions/can-leave.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { useWindowKeys } from '../look/use-window-keys.ts'
import { focusSearch, hasSearch } from '../desk/focus-search.ts'
import { askWalkIn } from '../walk-in/ask-walk-in.ts'
import { type Road, useScanRoad } from './scan-road.tsx'
import { useProvide } from './use-provide.ts'

/** The keys that work in every screen. A scanner's keys never get here, and a locked desk takes none that goes anywhere. */
export function useShortcuts(): void {
  const road = useScanRoad()
  const { session } = useCurrentSession()
  const { isCovered } = useOpenEvent().duty
  const navigate = useNavigate()
  const provide = useProvide()
  const go = (
    to: '/' | '/walk-in' | '/people' | '/settings' | '/sync' | '/sessions' | '/items' | '/badges' | '/reports',
  ) => void navigate({ to })
  useWindowKeys((event) => {
    const action = actionOf(event)
    if (action === null) return
    event.preventDefault()
    if (isCovered && action !== 'provide') return
    switch (action) {
      case 'help':
      case 'sessions':
      case 'officer':
        return road.setPanel(road.panel === action ? null : action)
      case 'override':
        if (road.overridable !== null) road.setPanel(road.panel === action ? null : action)
        return
      case 'undo':
        go('/')
        return road.setPanel('undo')
      case 'search':
        road.setPanel(null)
        if (!hasSearch()) go('/')
        return focusSearch()
      case 'walk-in':
        road.setPanel(null)
        go('/walk-in')
        return askWalkIn()
      case 'direction':
        return turnAround(road, canLeave(session))
      case 'provide':
        return provide()
      case 'groups':
        return void navigate({ to: '/groups', search: groupLedBy(road) })
      default:
        return go(action)
    }
  })
}

const actions = {
  F1: 'help',
  F2: 'search',
  F3: 'walk-in',
  F4: 'sessions',
  F5: 'override',
  F6: 'direction',
  F7: 'groups',
  F8: 'provide',
  F10: 'officer',
  'Ctrl+z': 'undo',
  'Ctrl+1': '/',
  'Ctrl+2': '/people',
  'Ctrl+3': '/settings',
  'Ctrl+4': '/sync',
  'Ctrl+5': '/sessions',
  'Ctrl+6': '/items',
  'Ctrl+7': '/badges',
  'Ctrl+8': '/reports',
  F9: '/items',
} as const

function actionOf(event: KeyboardEvent): (typeof actions)[keyof typeof actions] | null {
  if (event.altKey || event.shiftKey || event.repeat) return null
  const key = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`
  if (!(key in actions)) return null
  // Where somebody has typed, Ctrl+Z takes back letters.
  const isTyped = event.target instanceof HTMLInputElement && event.target.value !== ''
  return key === 'Ctrl+z' && isTyped ? null : actions[key as keyof typeof actions]
}

/** With a leader on the screen, the key means their group; else whichever will be chosen. */
function groupLedBy({ shown }: Road) {
  if (shown.kind !== 'answered') return {}
  const { verdict, leads } = shown.answer
  const isIn = verdict.kind === 'already-in' || (verdict.kind === 'admitted' && verdict.direction === 'entry')
  const [led] = leads
  return isIn && led ? { ...led, tick: 'all' as const } : {}
}

function turnAround(road: Road, isPossible: boolean): void {
  if (isPossible) road.setDirection(road.direction === 'entry' ? 'exit' : 'entry')
}
