import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FaultCase, type FaultOutcome, triesOf } from './fault-case.ts'
import { type Damage, damages } from './file-damages.ts'
import { eventPath, type Laptop, startLaptop } from './laptop.ts'
import { proveFile } from './prove-file.ts'

/** A laptop that was killed while its newest records were only in the log, and what its records were. */
type Killed = { folder: string; backedUp: string[]; acknowledged: string[] }

const scansBeforeBackup = 15
const scansAfterBackup = 25

export const brokenFilesCase: FaultCase = {
  name: 'broken-files',
  about: 'flipped bytes, cut, emptied, replaced and newer files and logs, then the restore of a backup',
  findHindrance: () => null,
  async run(share) {
    const outcome = { tries: 0, acknowledged: 0, lost: 0, duplicated: 0, wrong: [] as string[], told: '' }
    const ends = new Map<string, number>()
    const killed = await killLaptop()
    try {
      for (const damage of damages) {
        for (let round = 0; round < triesOf(damage.tries, share); round += 1) {
          const end = await breakAndOpen(killed, damage, outcome)
          ends.set(end, (ends.get(end) ?? 0) + 1)
          outcome.tries += 1
          outcome.acknowledged += killed.acknowledged.length
        }
      }
      // The same sentence many times says no more than once.
      const wrong = [...new Set(outcome.wrong)]
      return { ...outcome, wrong, told: [...ends].map(([end, count]) => `${end}: ${count}`).join(', ') }
    } finally {
      rmSync(killed.folder, { recursive: true, force: true })
    }
  },
}

/** Copies a running laptop's folder between two scans: what a kill at that instant leaves. */
async function killLaptop(): Promise<Killed> {
  const [running, folder] = ['running', 'killed'].map((name) => mkdtempSync(join(tmpdir(), `gapura-${name}-`))) as [
    string,
    string,
  ]
  const laptop = await startLaptop(running)
  const scanSome = async (word: string, count: number) => {
    const recordIds: string[] = []
    for (let scan = 0; scan < count; scan += 1) {
      const answer = await laptop.scan(`${word} ${scan}`)
      if (answer.ok) recordIds.push(answer.value.recordId)
    }
    return recordIds
  }
  const backedUp = await scanSome('before', scansBeforeBackup)
  await laptop.backUpNow()
  const later = await scanSome('after', scansAfterBackup)
  cpSync(running, folder, { recursive: true })
  await laptop.stop()
  rmSync(running, { recursive: true })
  return { folder, backedUp, acknowledged: [...backedUp, ...later] }
}

/** Breaks a copy of the laptop, starts the app on it, and says how that ended. */
async function breakAndOpen(killed: Killed, damage: Damage, outcome: FaultOutcome): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-broken-'))
  const path = eventPath(folder)
  const complain = (what: string) => void outcome.wrong.push(`${damage.name}: ${what}`)
  try {
    cpSync(killed.folder, folder, { recursive: true })
    damage.break(path)
    const wasThere = existsSync(path)
    const laptop = await startLaptop(folder, { isDemoWanted: false })
    const state = await laptop.ask('app:state', null)
    switch (state.kind) {
      case 'open': {
        await laptop.stop()
        checkOpened(path, killed, damage, { outcome, complain })
        return 'opened'
      }
      case 'first-run':
        complain('the app knows nothing of the event any more')
        await laptop.stop()
        return 'forgotten'
      case 'trouble': {
        const isNewer = state.failure.code === 'database-newer'
        if (isNewer !== damage.isNewer) complain(`told as ${state.failure.code}`)
        const kept = state.setAside ?? path
        if (wasThere && !existsSync(kept)) complain('the damaged file was not kept')
        if (!isNewer) await checkRestore(laptop, killed, { outcome, complain })
        await laptop.stop()
        if (!isNewer) checkProof(path, killed.backedUp, { outcome, complain })
        return isNewer ? 'left to a newer app' : 'set aside and restored'
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Notes = { outcome: FaultOutcome; complain: (what: string) => void }

/** A file that opens must hold everything; only what stood in a log that is gone, and in no backup, cannot come back. */
function checkOpened(path: string, killed: Killed, damage: Damage, notes: Notes): void {
  if (damage.isNewer) notes.complain('a newer file was opened')
  checkProof(path, damage.isOfLog ? killed.backedUp : killed.acknowledged, notes)
}

function checkProof(path: string, acknowledged: readonly string[], { outcome, complain }: Notes): void {
  const proof = proveFile(path, acknowledged)
  if (proof.refusal !== null) complain(`the file did not open again: ${proof.refusal}`)
  if (proof.refusal === null && proof.lost > 0) complain(`${proof.lost} records are missing, and nobody was told`)
  outcome.lost += proof.lost
  outcome.duplicated += proof.duplicated
}

async function checkRestore(laptop: Laptop, { backedUp }: Killed, { complain }: Notes): Promise<void> {
  const state = await laptop.ask('app:state', null)
  const backupId = state.kind === 'trouble' ? state.backups[0]?.id : undefined
  if (backupId === undefined) return complain('no backup is offered')
  const restored = await laptop.tryAsk('first-run:restore-backup', { backupId })
  if (!restored.ok) return complain(`the restore failed: ${restored.failure.code}`)
  const { records } = await laptop.ask('app:status', null)
  if (records !== backedUp.length + restored.value.savedRecords)
    complain(`${records} records after a restore of ${backedUp.length} and ${restored.value.savedRecords}`)
  if (!(await laptop.scan('after the restore')).ok) complain('no scan after the restore')
}
