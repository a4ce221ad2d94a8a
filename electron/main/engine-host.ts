import type { EngineStart, FromEngine, ToEngine } from '#shared/contract/engine-messages.ts'
import type { KioskChannel } from '#shared/contract/inputs.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { PrintAnswer, PrintTask, PrintTaskKind } from '#shared/contract/print-tasks.ts'
import { failed, type Result } from '#shared/failures/failure-code.ts'

/** What is used of a utility process: a test gives a thread or a process of another kind. */
export type EngineProcess = {
  postMessage: (message: ToEngine) => void
  onMessage: (listener: (message: FromEngine) => void) => void
  onExit: (listener: (code: number) => void) => void
  kill: () => void
}

export type EngineHostOptions = {
  fork: () => EngineProcess
  start: EngineStart
  broadcast: (broadcast: Broadcast) => void
  /** Does what the engine asks of printing. */
  print: (task: PrintTask) => Promise<PrintAnswer<PrintTaskKind>>
  log: (what: string, details: object) => void
}

/** Milliseconds. A large list may be checked at the start, so the first word may take longer than any later one. */
const pingEvery = 2_000
const silentTooLong = 10_000
const startingTooLong = 60_000
const waitForReady = 5_000
const restartAfter = [200, 1_000, 5_000]
/** More ends than this in a minute are told as failed; the next start waits longest. */
const endsAMinute = 5

/** Asking these again changes nothing, so a restart of the engine need not be noticed. */
const onlyReads: ReadonlySet<KioskChannel> = new Set<KioskChannel>([
  'app:state',
  'app:status',
  'check-in:last-undoable',
  'check-in:recent',
  'check-in:arrivals',
  'participants:search',
  'participants:page',
  'participants:facets',
  'participants:history',
  'participants:similar',
  'sessions:list',
  'sessions:waiting',
  'sessions:inside',
  'sessions:manifest',
  'items:list',
  'items:handovers',
  'items:doubts',
  'sync:status',
  'sync:refused',
  'sync:conflicts',
  'officers:list',
  'check-in:look',
  'badges:queue',
  'badges:printers',
  'badges:of-person',
  'badges:selection',
  'import:preview',
  'groups:list',
  'groups:members',
  'groups:last-press',
  'questions:of-person',
  'desk-profile:expected-guests',
  'desk-profile:refusals',
  'badges:designs',
  'badges:subject',
  'reports:recap',
  'reports:preview',
  'codes:keys',
  'codes:count',
  'papers:setup',
])

type Asked = { channel: KioskChannel; input: unknown; answer: (result: Result<unknown>) => void }

/** Keeps one engine alive and asks it. Whoever asks always hears back: an answer, or that the engine was not there. */
export function keepEngine({ fork, start, broadcast, print, log }: EngineHostOptions) {
  let engine: EngineProcess | null = null
  let isReady = false
  let isStopping = false
  let lastWord = Date.now()
  let nextId = 1
  let ends: number[] = []
  const asked = new Map<number, Asked>()
  const waiting = new Set<Asked>()
  let whenStopped: (() => void) | null = null

  function launch(): void {
    const launched = fork()
    engine = launched
    isReady = false
    lastWord = Date.now()
    launched.onMessage((message) => {
      if (engine === launched) hear(message, launched)
    })
    launched.onExit((code) => {
      if (engine === launched) mourn(code)
    })
    launched.postMessage(start)
  }

  function hear(message: FromEngine, speaker: EngineProcess): void {
    lastWord = Date.now()
    switch (message.kind) {
      case 'ready':
        isReady = true
        broadcast({ kind: 'engine', state: 'up', code: null })
        for (const question of waiting) send(question)
        waiting.clear()
        return
      case 'answer':
        asked.get(message.id)?.answer(message.result)
        asked.delete(message.id)
        return
      case 'broadcast':
        return broadcast(message.broadcast)
      case 'pong':
        return
      case 'print':
        // To the engine that asked, and no later one: the numbers are its own.
        return void print(message.task).then((answer) => {
          if (engine === speaker) speaker.postMessage({ kind: 'printed', id: message.id, answer })
        })
      case 'stopped':
        whenStopped?.()
    }
  }

  function mourn(code: number): void {
    engine = null
    isReady = false
    for (const question of asked.values()) {
      // A scan in flight may or may not be on disk: it turns red, and scanning it again tells which.
      if (isStopping || !onlyReads.has(question.channel)) question.answer(failed('engine-unavailable'))
      else wait(question)
    }
    asked.clear()
    if (isStopping) return whenStopped?.()
    const now = Date.now()
    ends = [...ends.filter((end) => end > now - 60_000), now]
    const hasFailed = ends.length >= endsAMinute
    log('engine ended', { code, endsInAMinute: ends.length })
    broadcast({
      kind: 'engine',
      state: hasFailed ? 'failed' : 'restarting',
      code: hasFailed ? 'engine-unavailable' : null,
    })
    setTimeout(launch, restartAfter[Math.min(ends.length, restartAfter.length) - 1])
  }

  function send(question: Asked): void {
    const id = nextId
    nextId += 1
    asked.set(id, question)
    engine?.postMessage({ kind: 'ask', id, channel: question.channel, input: question.input })
  }

  function wait(question: Asked): void {
    waiting.add(question)
    const limit = ends.length === 0 ? startingTooLong : waitForReady
    setTimeout(() => {
      if (waiting.delete(question)) question.answer(failed('engine-unavailable'))
    }, limit)
  }

  const watch = setInterval(() => {
    if (!engine) return
    if (Date.now() - lastWord > (isReady ? silentTooLong : startingTooLong)) {
      log('engine silent', { isReady })
      return engine.kill()
    }
    if (isReady) engine.postMessage({ kind: 'ping', id: 0 })
  }, pingEvery)

  launch()

  return {
    ask(channel: KioskChannel, input: unknown): Promise<Result<unknown>> {
      return new Promise((answer) => {
        const question: Asked = { channel, input, answer }
        if (isReady) send(question)
        else wait(question)
      })
    },
    /** Asks the engine to finish what it is writing, and waits up to three seconds for it. */
    async stop(): Promise<void> {
      isStopping = true
      clearInterval(watch)
      if (!engine) return
      const stopping = engine
      const limit = setTimeout(() => whenStopped?.(), 3_000)
      await new Promise<void>((resolve) => {
        whenStopped = resolve
        stopping.postMessage({ kind: 'stop' })
      })
      clearTimeout(limit)
      stopping.kill()
    },
  }
}

export type EngineHost = ReturnType<typeof keepEngine>
