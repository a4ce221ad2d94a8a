import type { Role } from '../participants/participant.ts'

/** Somebody whose code is handed out. */
export type CodeHolder = {
  id: string
  /** As it was typed. */
  name: string
  role: Role
  community: string
  group: string
  /** E.164, or empty. */
  phone: string
  email: string
  /** A code of theirs that is valid, as it is stored; the event's own goes before another system's. */
  code: string
}

/** A holder with what stands in their QR code: the code itself, or the code signed. */
export type HandedCode = CodeHolder & { qr: string; fileName: string }
