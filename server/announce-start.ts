import { inviteFirstAdministrator } from './accounts/invite.ts'
import type { Running } from './start-headquarters.ts'

/**
 * Tells whoever started headquarters where it is, and how the first administrator comes in: on the terminal and not in
 * the log, where a link would stay. A program that started it (`npm run hq`) is told the address to open.
 */
export async function announceStart({ deps, address }: Running): Promise<void> {
  const link = await inviteFirstAdministrator(deps)
  const here = deps.publicAddress()
  console.log(`hq       ${here}${here === address ? '' : `  (listens at ${address})`}`)
  if (link !== null) console.log(`hq       first administrator, valid once and for 24 hours:\n\n  ${link}\n`)
  process.send?.({ open: link ?? here })
}
