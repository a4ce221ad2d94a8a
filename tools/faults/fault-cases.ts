import { brokenFilesCase } from './broken-files.ts'
import type { FaultCase } from './fault-case.ts'
import { fullDiskCase } from './full-disk.ts'
import { hostileTextsCase } from './hostile-texts.ts'
import { jumpingClockCase } from './jumping-clock.ts'
import { killAppCase } from './kill-app.ts'
import { killDeskCase, killWorkCase } from './kill-under-scans.ts'
import { killPrintCase } from './kill-under-printing.ts'
import { powerCutCase } from './power-cut.ts'
import { fullServerDiskCase } from './sync/full-server-disk.ts'
import { killedPostgresServerCase, killedServerCase } from './sync/killed-server.ts'
import { copiedDiskCase, lateLaptopCase, wrongClockCase } from './sync/laptop-cases.ts'
import { lyingDeviceCase } from './sync/lying-device.ts'
import { networkCases } from './sync/network-cases.ts'
import { printerFaultsCase } from './printer-faults.ts'
import { randomSchedulesCase } from './sync/random-schedules.ts'
import { restartedDatabaseCase } from './sync/restarted-database.ts'
import { restoredServerCase } from './sync/restored-server.ts'
import { twoServersCase } from './sync/two-servers.ts'
import { closedPortCase, unknownNameCase, wrongCertificateCase } from './sync/wrong-address.ts'
import { wrongAnswerCases } from './sync/wrong-answer-cases.ts'

/** Every fault that `npm run faults` makes. A new one is a file beside this and a line here. */
export const faultCases: readonly FaultCase[] = [
  killDeskCase,
  killWorkCase,
  killAppCase,
  killPrintCase,
  printerFaultsCase,
  powerCutCase,
  fullDiskCase,
  brokenFilesCase,
  jumpingClockCase,
  hostileTextsCase,
  ...networkCases,
  unknownNameCase,
  closedPortCase,
  wrongCertificateCase,
  ...wrongAnswerCases,
  killedServerCase,
  killedPostgresServerCase,
  restartedDatabaseCase,
  twoServersCase,
  restoredServerCase,
  fullServerDiskCase,
  wrongClockCase,
  lateLaptopCase,
  copiedDiskCase,
  randomSchedulesCase,
  lyingDeviceCase,
]
