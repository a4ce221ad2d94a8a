import { DoorOpen, Flag, MapPin, Mic, Ship, Utensils } from 'lucide-react'
import type { Session } from '#shared/sessions/session.ts'

const icons: Record<Session['kind'], typeof Ship> = {
  arrival: DoorOpen,
  talk: Mic,
  transport: Ship,
  visit: MapPin,
  meal: Utensils,
  closing: Flag,
}

/** The kind of a session as a picture; the word stands beside it. */
export function SessionKindIcon({ kind, size = 24 }: { kind: Session['kind']; size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} aria-hidden="true" />
}
