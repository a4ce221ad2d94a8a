import type { BadgeDesign, BadgeSubject } from '../badges/badge-design.ts'
import type { BadgeFailure } from '../badges/badge-payload.ts'

/** Micrometres. */
export type Paper = { width: number; height: number }

/** One side of one badge at its place: `x` and `y` are where its cut corner lies on the paper. */
export type PlacedBadge = {
  /** Its place among the drawing's designs. */
  design: number
  side: 'front' | 'back'
  subject: BadgeSubject
  x: number
  y: number
}

/** What is to be drawn, every page of it. */
export type Drawing = { paper: Paper; designs: BadgeDesign[]; pages: PlacedBadge[][] }

/** A page in dots of one bit: rows of whole bytes, the leftmost dot is the highest bit, 1 is black. */
export type DotImage = { width: number; height: number; rows: Uint8Array }

/** A printer as the system names it, for systems that tell no more. */
export type SystemPrinter = { name: string; displayName: string }

/** What the engine asks of main, which has the page that draws and the way to the system's printers. */
type Tasks = {
  /** Draws and keeps it until the next drawing. A file made of it carries the title. */
  draw: { asked: { drawing: Drawing; title: string }; answer: null }
  /** Hands what is drawn to a queue of the system, under this title. That it was handed over says nothing about paper. */
  print: { asked: { queue: string; paper: Paper; title: string }; answer: null }
  pdf: { asked: { paper: Paper }; answer: Uint8Array }
  dots: { asked: { page: number; dpi: 203 | 300 }; answer: DotImage }
  /** Shows a file in the program that the system has for it, or where it lies. */
  'show-file': { asked: { path: string; how: 'open' | 'folder' }; answer: null }
  'list-printers': { asked: object; answer: SystemPrinter[] }
}

export type PrintTaskKind = keyof Tasks
export type PrintTask = { [K in PrintTaskKind]: { do: K } & Tasks[K]['asked'] }[PrintTaskKind]
export type PrintAnswer<K extends PrintTaskKind> =
  | { ok: true; value: Tasks[K]['answer'] }
  | { ok: false; failure: BadgeFailure; detail: string }

/** Asks main for one thing of printing; always hears back. */
export type Studio = <K extends PrintTaskKind>(task: Extract<PrintTask, { do: K }>) => Promise<PrintAnswer<K>>

/** Between main and the page that draws. */
export type DrawingRequest =
  | { kind: 'draw'; id: number; drawing: Drawing; title: string }
  | { kind: 'title'; id: number; title: string }
  | { kind: 'dots'; id: number; page: number; dpi: 203 | 300 }
export type DrawingReply = { id: number } & ({ ok: true; dots: DotImage | null } | { ok: false; detail: string })

/** What the page that draws may do. */
export type PrintingApi = {
  onRequest: (listener: (request: DrawingRequest) => void) => void
  reply: (reply: DrawingReply) => void
}
