import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cupsd = '/usr/sbin/cupsd'

export type Cups = Awaited<ReturnType<typeof startCups>>

/** What happens to a job whose printer cannot be reached. */
export type ErrorPolicy = 'retry-job' | 'abort-job' | 'stop-printer'

/**
 * A print service of our own on a port of this machine, with its files in a temporary folder: the system's own printers
 * are neither seen nor touched. Runs as root and as anybody.
 */
export async function startCups() {
  if (!existsSync(cupsd)) {
    throw new Error('The tests print through a real CUPS. Install cups and cups-filters (npm run setup, or apt-get).')
  }
  const folder = mkdtempSync(join(tmpdir(), 'gapura-cups-'))
  chmodSync(folder, 0o755)
  const port = await findFreePort()
  for (const name of ['etc', 'spool', 'spool/tmp', 'cache', 'run', 'log', 'etc/ppd'])
    mkdirSync(join(folder, name), { recursive: true, mode: 0o755 })
  const user = userInfo()
  const files = [
    // As root its helpers run as the system's user for printing; they need to look into the folder.
    ...(user.uid === 0 ? ['User lp', 'Group lp', 'SystemGroup root'] : [`User ${user.username}`]),
    `ServerRoot ${folder}/etc`,
    `RequestRoot ${folder}/spool`,
    `TempDir ${folder}/spool/tmp`,
    `CacheDir ${folder}/cache`,
    `StateDir ${folder}/run`,
    `ErrorLog ${folder}/log/error_log`,
    `AccessLog ${folder}/log/access_log`,
    `PageLog ${folder}/log/page_log`,
    'FileDevice Yes',
    'Sandboxing relaxed',
  ]
  const settings = [
    `Listen 127.0.0.1:${port}`,
    'Browsing Off',
    'DefaultAuthType None',
    'WebInterface No',
    'LogLevel debug',
    'MaxJobs 500',
    'PreserveJobHistory Yes',
    'JobRetryInterval 2',
    '<Location />\nOrder allow,deny\nAllow all\n</Location>',
    '<Location /admin>\nOrder allow,deny\nAllow all\n</Location>',
    '<Policy default>\nJobPrivateAccess default\nJobPrivateValues default\nSubscriptionPrivateAccess default\nSubscriptionPrivateValues default\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>',
  ]
  writeFileSync(join(folder, 'etc/cups-files.conf'), `${files.join('\n')}\n`)
  writeFileSync(join(folder, 'etc/cupsd.conf'), `${settings.join('\n')}\n`)
  const place = `127.0.0.1:${port}`
  const environment = { ...process.env, CUPS_SERVER: place }
  const ask = (command: string, ...args: string[]) => run(command, args, { env: environment })
  let daemon: ChildProcess | null = null

  async function start(): Promise<void> {
    const started = spawn(
      cupsd,
      ['-f', '-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')],
      {
        stdio: 'ignore',
      },
    )
    daemon = started
    for (let look = 0; look < 100; look += 1) {
      const isUp = await ask('lpstat', '-r').then(
        ({ stdout }) => !stdout.includes('not'),
        () => false,
      )
      if (isUp) return
      await setTimeout(100)
    }
    throw new Error(`CUPS did not start; its log is ${folder}/log/error_log`)
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const killed = daemon
    if (!killed || killed.exitCode !== null || killed.signalCode !== null) return
    await new Promise<void>((resolve) => {
      killed.once('exit', () => resolve())
      killed.kill(signal)
    })
  }

  await start()
  return {
    folder,
    /** For `CUPS_SERVER`. */
    place,
    /** A queue to a raw printer on this machine; one that `isWaitedFor` is done when the printer has read it all. */
    addPrinter: (
      name: string,
      sinkPort: number,
      { policy = 'retry-job', isWaitedFor = false }: { policy?: ErrorPolicy; isWaitedFor?: boolean } = {},
    ) =>
      ask(
        'lpadmin',
        ...['-p', name, '-E', '-v'],
        `socket://127.0.0.1:${sinkPort}/?contimeout=5&waiteof=${isWaitedFor}&snmp=false`,
        ...['-P', join(import.meta.dirname, 'label.ppd'), '-o', `printer-error-policy=${policy}`],
      ),
    removePrinter: (name: string) => ask('lpadmin', '-x', name),
    stopPrinter: (name: string) => ask('cupsdisable', name),
    resumePrinter: (name: string) => ask('cupsenable', name),
    rejectJobs: (name: string) => ask('cupsreject', name),
    acceptJobs: (name: string) => ask('cupsaccept', name),
    cancelAll: (name: string) => ask('cancel', '-a', name),
    /** Has the print service forget every job, as somebody does who tidies up. */
    forgetAll: (name: string) => ask('cancel', '-a', '-x', name),
    /** What a printer says of itself, as a real one would by its own means. */
    setReasons: (name: string, reasons: string) => ask('lpadmin', '-p', name, '-o', `printer-state-reasons=${reasons}`),
    completedJobs: async () => (await ask('lpstat', '-W', 'completed', '-o')).stdout.split('\n').filter(Boolean),
    kill,
    start,
    async stop(): Promise<void> {
      await kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
