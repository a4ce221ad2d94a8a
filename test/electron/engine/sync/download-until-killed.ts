import { uuidv7 } from 'uuidv7'
import { startEngine } from '#engine/engine.ts'
import { backupWorkerPath } from '../start-test-engine.ts'

/** A laptop in a process of its own, which the test kills: `node download-until-killed.ts <folder> [address code]`. */
const [, , dataFolder = '', address, pairingCode] = process.argv
const engine = await startEngine({
  start: {
    dataFolder,
    exportFolder: dataFolder,
    resourcesFolder: '',
    databaseKey: null,
    isKeyLost: false,
    appVersion: '0.1.0',
    isDemoWanted: false,
  },
  surroundings: { now: Date.now, newId: uuidv7, random: Math.random },
  backupWorkerPath,
  broadcast(broadcast) {
    if (broadcast.kind === 'sync') process.send?.(broadcast.status)
  },
  log: () => undefined,
})
if (address !== undefined) await engine.ask({ channel: 'sync:enrol', input: { address, pairingCode } })
