import type { Role, Standing } from '#shared/participants/participant.ts'
import type { ParticipantRow, ParticipantsQuery } from '../../contract/participants.ts'

export const roles: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']
export const standings: readonly Standing[] = ['registered', 'cancelled', 'blocked', 'awaiting-approval']
export const presences: readonly ParticipantRow['presence'][] = ['arrived', 'inside', 'not-arrived']
export const origins: readonly NonNullable<ParticipantsQuery['origin']>[] = ['listed', 'walk-in', 'represented']
