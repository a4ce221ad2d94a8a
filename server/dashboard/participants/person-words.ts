import type { Role, Standing } from '#shared/participants/participant.ts'
import type { ParticipantRow } from '../../contract/participants.ts'

export const roles: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']
export const standings: readonly Standing[] = ['registered', 'cancelled', 'blocked', 'awaiting-approval']
export const presences: readonly ParticipantRow['presence'][] = ['arrived', 'inside', 'not-arrived']
