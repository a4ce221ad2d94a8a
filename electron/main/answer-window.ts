import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { KioskChannel } from '#shared/contract/inputs.ts'
import { failed } from '#shared/failures/failure-code.ts'
import type { EngineHost } from './engine-host.ts'
import { isOwnPage } from './page-address.ts'

/** Every channel that the window may use. The type makes the list complete; nothing else is listened to. */
const channels: Record<KioskChannel, true> = {
  'app:state': true,
  'app:status': true,
  'first-run:open-demo': true,
  'first-run:import-list': true,
  'first-run:cancel-import': true,
  'first-run:restore-backup': true,
  'first-run:reopen-event': true,
  'first-run:close-event': true,
  'check-in:scan': true,
  'check-in:admit-person': true,
  'check-in:provide': true,
  'check-in:last-undoable': true,
  'check-in:undo': true,
  'check-in:recent': true,
  'check-in:arrivals': true,
  'participants:search': true,
  'participants:page': true,
  'participants:facets': true,
  'participants:history': true,
  'sessions:list': true,
  'device:change-settings': true,
  'device:set-rehearsal-clock': true,
  'sync:status': true,
  'sync:now': true,
  'sync:enrol': true,
  'sync:cancel-download': true,
  'sync:refused': true,
  'sync:conflicts': true,
  'sync:decide-conflict': true,
  'sync:proof': true,
  'sync:disconnect': true,
  'sessions:wait': true,
  'sessions:stop-waiting': true,
  'sessions:waiting': true,
  'sessions:inside': true,
  'sessions:manifest': true,
  'sessions:move': true,
  'sessions:unboard': true,
  'sessions:count-heads': true,
  'items:give': true,
  'items:list': true,
  'items:handovers': true,
  'items:doubts': true,
  'items:recount': true,
  'items:add': true,
  'walk-in:register': true,
  'participants:correct': true,
  'participants:reveal-phone': true,
  'participants:represent': true,
  'participants:merge': true,
  'participants:similar': true,
  'officers:list': true,
  'officers:sign-in': true,
  'officers:sign-out': true,
  'officers:lock': true,
  'officers:add': true,
  'officers:change': true,
  'check-in:override': true,
  'check-in:look': true,
  'self-service:start': true,
  'self-service:leave': true,
  'self-service:answer-call': true,
  'groups:list': true,
  'groups:members': true,
  'groups:check-in': true,
  'groups:last-press': true,
  'groups:undo-press': true,
  'questions:answer': true,
  'questions:change': true,
  'questions:of-person': true,
  'questions:sign': true,
  'desk-profile:expected-guests': true,
  'desk-profile:refusals': true,
}

/** Passes what the kiosk's own page asks on to the engine, which parses it. Any other sender is refused. */
export function answerWindow(engine: EngineHost): void {
  for (const channel of Object.keys(channels) as KioskChannel[]) {
    ipcMain.handle(channel, (event, input: unknown) =>
      isOwnSender(event) ? engine.ask(channel, input) : failed('invalid-request', 'sender'),
    )
  }
}

function isOwnSender({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)
}
