import type { KioskApi } from '#shared/contract/kiosk-api.ts'

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Window {
    readonly kiosk: KioskApi
  }
}

/** The window's one way to everything outside it. */
export const kiosk: KioskApi = window.kiosk
