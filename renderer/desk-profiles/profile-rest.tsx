import type { Settings } from '#shared/device/settings.ts'
import { ArrivalsCurve } from '../desk/arrivals-curve.tsx'
import { GroupsAtRest } from './groups-at-rest.tsx'
import { GuestsAtRest } from './guests-at-rest.tsx'
import { RefusalsAtRest } from './refusals-at-rest.tsx'

export type ProfileRestProps = { profile: Settings['deskProfile']; sessionId: string }

/** What a desk puts first while nobody stands in front of it. Camera, scanner and search are the same in all of them. */
export function ProfileRest({ profile, sessionId }: ProfileRestProps) {
  switch (profile) {
    case 'general':
      return <ArrivalsCurve sessionId={sessionId} />
    case 'groups':
      return <GroupsAtRest sessionId={sessionId} />
    case 'vip':
      return <GuestsAtRest sessionId={sessionId} />
    case 'help':
      return <RefusalsAtRest sessionId={sessionId} />
  }
}
