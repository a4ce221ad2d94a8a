import { kioskInputs, type KioskChannel, type KioskInput } from '#shared/contract/inputs.ts'
import { failed, type Failure, type Result } from '#shared/failures/failure-code.ts'
import { failureOf } from '../database/open-database.ts'
import type { Handlers } from './handlers.ts'

type Asked = { channel: KioskChannel; input: unknown }

export type AnswerOptions = {
  log: (failure: Failure) => void
  /** Why something is kept from the window now, or null. */
  keptFrom: (asked: Asked) => Result<never> | null
}

/** Parses what was asked, does it, and turns whatever goes wrong into an answer: the window always hears back. */
export async function answerRequest(
  handlers: Handlers,
  { channel, input }: Asked,
  { log, keptFrom }: AnswerOptions,
): Promise<Result<unknown>> {
  if (!Object.hasOwn(kioskInputs, channel)) return failed('invalid-request', 'channel')
  const parsed = kioskInputs[channel].safeParse(input)
  if (!parsed.success)
    return failed('invalid-request', `${channel} ${parsed.error.issues[0]?.path.join('.') ?? ''}`.trim())
  try {
    const kept = keptFrom({ channel, input: parsed.data })
    if (kept) return kept
    return await handle(handlers, channel, parsed.data as KioskInput<typeof channel>)
  } catch (error) {
    const failure = failureOf(error)
    // A bug is told with where it happened, for whoever mends it; texts that people scanned are never in an error.
    log({ ...failure, detail: [channel, failure.detail, placeOf(error)].filter(Boolean).join(' ') })
    return { ok: false, failure }
  }
}

/** The table's type ties each channel to its own input; which one it is here, the parse above has settled. */
function handle<C extends KioskChannel>(handlers: Handlers, channel: C, input: KioskInput<C>) {
  return handlers[channel](input)
}

function placeOf(error: unknown): string {
  return error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : ''
}
