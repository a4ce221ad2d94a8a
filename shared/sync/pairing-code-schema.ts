import { z } from 'zod'
import { parsePairingCode } from './pairing-text.ts'

/** A pairing code however it was typed. Apart from the parsing, so that the window, which has no zod, can parse too. */
export const pairingCodeSchema = z
  .string()
  .transform((text) => parsePairingCode(text) ?? '')
  .pipe(z.string().length(8))
