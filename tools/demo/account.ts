import type { RecentScan } from '#shared/contract/outputs.ts'

export type Met = {
  what: string
  sessionId: string
  scan: RecentScan | null
  /** The headline that was on screen. */
  shown: string | null
  isRight: boolean
}

type Rushed = { recordId: string; kind: string; reason: string | null }

/** Everything that happened and whether it was what had to happen. Lines are told as they come. */
export function openAccount(tell: (line: string) => void) {
  const verdicts = new Map<string, number>()
  const reasons = new Map<string, number>()
  const ways = new Map<string, number>()
  const acknowledged: string[] = []
  const wrong: string[] = []
  let scans = 0
  const add = (counts: Map<string, number>, key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1)

  function note(recordId: string, kind: string, reason: string | null): void {
    scans += 1
    acknowledged.push(recordId)
    add(verdicts, kind)
    if (reason !== null && kind === 'refused') add(reasons, reason)
  }

  return {
    met({ what, scan, shown, isRight }: Met): void {
      if (scan) {
        note(scan.recordId, scan.outcome === 'exit' ? 'admitted' : scan.outcome, scan.reason)
        add(ways, scan.via)
      }
      const answer = `${shown ?? 'nothing on screen'}${scan?.name ? ` · ${scan.name}` : ''}`
      tell(`  ${isRight ? '✓' : '✗'} ${what.padEnd(58)} ${answer}`)
      if (!isRight) wrong.push(`${what}: ${scan?.outcome ?? 'no record'} ${scan?.reason ?? ''}, ${answer}`)
    },
    rushed(answers: readonly Rushed[]): void {
      for (const { recordId, kind, reason } of answers) note(recordId, kind, reason)
      tell(`  ✓ ${answers.length} scans one after the other`)
    },
    check(what: string, isRight: boolean): void {
      tell(`  ${isRight ? '✓' : '✗'} ${what}`)
      if (!isRight) wrong.push(what)
    },
    chapter: (title: string) => tell(`\n${title}`),
    acknowledged: (): readonly string[] => acknowledged,
    wrong: (): readonly string[] => wrong,
    totals: () => ({
      scans,
      verdicts: Object.fromEntries(verdicts),
      refusals: Object.fromEntries(reasons),
      ways: Object.fromEntries(ways),
    }),
  }
}

export type Account = ReturnType<typeof openAccount>
