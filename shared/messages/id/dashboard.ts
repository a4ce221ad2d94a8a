import { accounts } from './dashboard/accounts.ts'
import { apiKeys } from './dashboard/api-keys.ts'
import { audit } from './dashboard/audit.ts'
import { conflicts } from './dashboard/conflicts.ts'
import { deskSetup } from './dashboard/desk-setup.ts'
import { devices } from './dashboard/devices.ts'
import { events } from './dashboard/events.ts'
import { exporting } from './dashboard/exporting.ts'
import { failures } from './dashboard/failures.ts'
import { frame } from './dashboard/frame.ts'
import { importing } from './importing.ts'
import { live } from './dashboard/live.ts'
import { participants } from './dashboard/participants.ts'
import { sessions } from './dashboard/sessions.ts'

export const dashboard = {
  accounts,
  apiKeys,
  audit,
  conflicts,
  deskSetup,
  devices,
  events,
  exporting,
  failures,
  frame,
  importing,
  live,
  participants,
  sessions,
}
