import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Officer } from '#shared/officers/officer.ts'
import { tellApart } from '#shared/officers/tell-apart.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { Kiosk } from '../device/kiosk.ts'
import { addOfficer, changeOfficer, hasSupervisor } from '../officers/change-officer.ts'
import { overrideRefusal } from '../officers/override-refusal.ts'
import type { Proof } from '../officers/pin-guard.ts'
import { sealPin } from '../officers/seal-pin.ts'
import { lockDesk, signIn, signOut } from '../officers/sign-in.ts'
import { lookAtCode } from '../self-service/look-at-code.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

type OfficerChannel =
  | Extract<keyof Handlers, `officers:${string}` | `self-service:${string}`>
  | 'check-in:override'
  | 'check-in:look'

/** Who works at the desk, what a supervisor lets pass, and the screen at which participants check themselves in. */
export function officerHandlers(
  kiosk: Kiosk,
  { atDesk, announcing }: DeskDoor,
  broadcast: (broadcast: Broadcast) => void,
): Pick<Handlers, OfficerChannel> {
  /** Goes on at the desk with the officer whose PIN it is; meanwhile scans are answered, and the event may be closed. */
  async function proven<O>(proof: Proof, go: (desk: Desk, officer: Officer) => Result<O>): Promise<Result<O>> {
    const open = kiosk.desk()?.open
    if (!open) return failed('no-event-open')
    const officer = await kiosk.officers.pins.prove(open, proof)
    if (!officer.ok) return officer
    const desk = kiosk.desk()
    return desk?.open === open ? go(desk, officer.value) : failed('no-event-open')
  }

  /** What was recorded is told and sent, and the window shows who works here now. */
  function toldDuty() {
    kiosk.sync.noteRecord()
    kiosk.officers.noteDuty()
    broadcast({ kind: 'recorded' })
    const duty = kiosk.officers.duty()
    return duty ? success(duty) : failed('no-event-open')
  }

  function toldOfficers({ open }: Desk) {
    kiosk.officers.noteOfficers()
    toldDuty()
    return success(tellApart(open.officers()))
  }

  const onlySupervisor = (desk: Desk | null, officerId: string) => {
    const role = desk?.open.officers().find(({ id }) => id === officerId)?.role
    return role === 'desk' ? failed('not-a-supervisor') : null
  }

  async function addProven({ name, role, pin, approval }: KioskInput<'officers:add'>) {
    const desk = kiosk.desk()
    if (!desk) return failed('no-event-open')
    const sealed = await sealPin(pin)
    if (approval !== null && hasSupervisor(desk.open.officers())) {
      return (
        onlySupervisor(desk, approval.officerId) ??
        proven(approval, (now, approver) => {
          const added = addOfficer(now, { name, role, pin: sealed }, approver)
          return added.ok ? toldOfficers(now) : added
        })
      )
    }
    const now = kiosk.desk()
    if (now?.open !== desk.open) return failed('no-event-open')
    const added = addOfficer(now, { name, role, pin: sealed }, null)
    if (!added.ok) return added
    // Whoever has just chosen the PIN stands here: the desk would lock in front of them.
    signIn(now, added.value)
    return toldOfficers(now)
  }

  async function changeProven({ officerId, change: { pin, ...change }, approval }: KioskInput<'officers:change'>) {
    const refused = onlySupervisor(kiosk.desk(), approval.officerId)
    if (refused) return refused
    const sealed = pin === undefined ? {} : { pin: await sealPin(pin) }
    return proven(approval, (desk, approver) => {
      const changed = changeOfficer(desk, { officerId, change: { ...change, ...sealed } }, approver)
      if (!changed.ok) return changed
      if (pin !== undefined) kiosk.officers.pins.forget(desk.open, officerId)
      return toldOfficers(desk)
    })
  }

  const scanned = ({ counts }: ScanAnswer) => counts
  const letPass = (supervisor: Officer) =>
    announcing(scanned, (desk, input: KioskInput<'check-in:override'>) => overrideRefusal(desk, input, supervisor))

  return {
    'officers:list': atDesk(({ open }) => success(tellApart(open.officers()))),
    'officers:sign-in': (proof) =>
      proven(proof, (desk, officer) => {
        signIn(desk, officer)
        return toldDuty()
      }),
    'officers:sign-out': atDesk((desk) => {
      signOut(desk)
      return toldDuty()
    }),
    'officers:lock': atDesk((desk) => {
      lockDesk(desk)
      return toldDuty()
    }),
    'officers:add': addProven,
    'officers:change': changeProven,
    'check-in:override': async (input) =>
      onlySupervisor(kiosk.desk(), input.supervisorId) ??
      proven({ officerId: input.supervisorId, pin: input.pin }, (desk, supervisor) => letPass(supervisor)(desk, input)),
    'check-in:look': atDesk(lookAtCode),
    'self-service:start': (proof) =>
      proven(proof, (desk, officer) => {
        signIn(desk, officer)
        kiosk.changeSettings({ isSelfService: true })
        return toldDuty()
      }),
    'self-service:leave': (proof) =>
      proven(proof, (desk, officer) => {
        kiosk.changeSettings({ isSelfService: false })
        signIn(desk, officer)
        return toldDuty()
      }),
    'self-service:answer-call': (proof) => proven(proof, () => success(null)),
  }
}
