import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { AppState } from '#shared/contract/outputs.ts'
import { ask } from './ask.ts'
import { kiosk } from './kiosk.ts'

export const appStateKey = ['app-state'] as const

/** What the window shows first. Read again after every `state-changed`. */
export function useAppState() {
  return useQuery({ queryKey: appStateKey, queryFn: () => ask(kiosk.readState()) })
}

export type OpenEvent = Extract<AppState, { kind: 'open' }>

export const OpenEventContext = createContext<OpenEvent | null>(null)

/** The open event with its sessions and the settings. For what is shown only while an event is open. */
export function useOpenEvent(): OpenEvent {
  const open = useContext(OpenEventContext)
  if (open === null) throw new Error('No event is open here')
  return open
}
