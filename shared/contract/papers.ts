import { z } from 'zod'
import { paperSetupSchema, type PaperSetup } from '../event/paper-setup.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer } from './kiosk-api.ts'

export const paperInputs = {
  'papers:setup': z.null(),
  'papers:save-setup': paperSetupSchema,
  /** What becomes of a file that lies in the folder of papers. */
  'papers:hand-out': z.object({
    file: z
      .string()
      .min(1)
      .max(200)
      .regex(/^(?!\.)[^/\\]+$/),
    how: z.enum(['open', 'folder', 'print']),
  }),
}

export type PaperSetupShown = {
  setup: PaperSetup
  /** Who may change it: nobody here where headquarters keeps it, and a supervisor only where the event has officers. */
  change: 'allowed' | 'at-headquarters' | 'by-supervisor'
}

export type PaperOutputs = {
  'papers:setup': PaperSetupShown
  'papers:save-setup': PaperSetupShown
  /** What was done in the end: a laptop without a printer for large paper opens the file instead. */
  'papers:hand-out': { did: 'opened' | 'shown' } | { did: 'printing'; printer: string }
}

export type PaperApi = {
  paperSetup: () => Answer<'papers:setup'>
  savePaperSetup: (input: KioskInput<'papers:save-setup'>) => Answer<'papers:save-setup'>
  handOutPaper: (input: KioskInput<'papers:hand-out'>) => Answer<'papers:hand-out'>
}
