import { setImmediate, setTimeout } from 'node:timers/promises'

export type GroupCommitOptions<Task, Outcome> = {
  /** Does the work of several tasks in one transaction: all of them or none. One outcome for each, in order. */
  run: (tasks: readonly Task[]) => Promise<Outcome[]>
  /** Tasks of one key never run beside each other. */
  keyOf: (task: Task) => string
  sizeOf: (task: Task) => number
  /** A group grows up to this size, or is one task. */
  largestGroup: number
  /** Groups that may run at the same time. */
  atOnce: number
  /** Whether another try may go well: somebody else was there at the same time. */
  isTransient: (error: unknown) => boolean
}

type Waiting<Task, Outcome> = { task: Task; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }

const tries = 4
const mostTurns = 50

/**
 * Writes whatever waits in one transaction: reaching the disk is what takes time, and it takes no longer for fifty
 * laptops than for one. When a group fails, each of its tasks gets a transaction of its own, so that only the one that
 * is to blame fails.
 */
export function groupCommit<Task, Outcome>(options: GroupCommitOptions<Task, Outcome>) {
  const { keyOf, sizeOf, largestGroup, atOnce } = options
  const waiting: Waiting<Task, Outcome>[] = []
  const busy = new Set<string>()
  let running = 0
  let gathering: Promise<void> | null = null

  function start(): void {
    while (running < atOnce) {
      const group = takeGroup()
      if (group.length === 0) return
      running += 1
      void runGroup(options, group).finally(() => {
        running -= 1
        for (const { task } of group) busy.delete(keyOf(task))
        if (waiting.length > 0) startSoon()
      })
    }
  }

  function takeGroup(): Waiting<Task, Outcome>[] {
    const group: Waiting<Task, Outcome>[] = []
    let size = 0
    for (let index = 0; index < waiting.length; ) {
      const one = waiting[index]!
      const fits = group.length === 0 || size + sizeOf(one.task) <= largestGroup
      if (!fits) break
      if (busy.has(keyOf(one.task))) {
        index += 1
        continue
      }
      busy.add(keyOf(one.task))
      size += sizeOf(one.task)
      group.push(one)
      waiting.splice(index, 1)
    }
    return group
  }

  function startSoon(): void {
    gathering ??= gather().finally(() => {
      gathering = null
      start()
    })
  }

  /** Requests that come in the same breath belong into the same group, and the system hands them over one by one. */
  async function gather(): Promise<void> {
    let quietTurns = 0
    for (let turn = 0; turn < mostTurns && quietTurns < 2; turn++) {
      const before = waiting.length
      await setImmediate()
      quietTurns = waiting.length > before ? 0 : quietTurns + 1
    }
  }

  return (task: Task): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject })
      startSoon()
    })
}

async function runGroup<Task, Outcome>(
  options: GroupCommitOptions<Task, Outcome>,
  group: readonly Waiting<Task, Outcome>[],
): Promise<void> {
  const [first] = group
  if (group.length === 1 && first) return runAlone(options, first)
  try {
    const outcomes = await options.run(group.map(({ task }) => task))
    for (const [index, outcome] of outcomes.entries()) group[index]?.resolve(outcome)
  } catch {
    // Whose fault it was shows when each goes alone; there it is answered and logged.
    for (const one of group) await runAlone(options, one)
  }
}

async function runAlone<Task, Outcome>(
  { run, isTransient }: GroupCommitOptions<Task, Outcome>,
  { task, resolve, reject }: Waiting<Task, Outcome>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const [outcome] = await run([task])
      return resolve(outcome as Outcome)
    } catch (error) {
      if (attempt >= tries || !isTransient(error)) return reject(error)
      await setTimeout(20 * 2 ** attempt)
    }
  }
}
