import { setTimeout } from 'node:timers/promises'
import type { FailureCode } from '#shared/failures/failure-code.ts'
import { type FaultCase, newOutcome } from '../fault-case.ts'
import { moveLaptop } from './move-laptop.ts'
import { proveWorld } from './prove-world.ts'
import { openSyncWorld } from './sync-world.ts'
import { becomes } from './until.ts'
import { startTlsGate, wrongCertificates } from './tls-gate.ts'

const scansATry = 10

/** A name that no server of names has. */
export const unknownNameCase: FaultCase = {
  name: 'net-dns',
  about: 'a name of headquarters that is not found',
  findHindrance: () => null,
  run: () => meetAddress('https://pusat.invalid', ['sync-dns', 'sync-no-network']),
}

export const closedPortCase: FaultCase = {
  name: 'net-closed-port',
  about: 'a machine that is there and a headquarters that is not',
  findHindrance: () => null,
  // Port 1 of this machine: nobody listens there.
  run: () => meetAddress('http://127.0.0.1:1', ['sync-refused']),
}

export const wrongCertificateCase: FaultCase = {
  name: 'net-tls',
  about: 'certificates that are self-made, too old or for another name, and a server without TLS',
  findHindrance: () => null,
  async run() {
    const outcome = newOutcome(wrongCertificates.length + 1)
    const world = await openSyncWorld({ people: scansATry * outcome.tries })
    try {
      const laptop = await world.connectLaptop()
      const { address } = laptop.proxy
      const told: string[] = []
      for (const [index, { name, ...certificate }] of [
        ...wrongCertificates,
        { name: 'no TLS', options: null },
      ].entries()) {
        const gate = certificate.options === null ? null : await startTlsGate(certificate, world.server().port)
        laptop.reasons.clear()
        await moveLaptop(laptop, gate?.address ?? world.server().address.replace('http:', 'https:'))
        for (let scan = 1; scan <= scansATry; scan += 1) await laptop.scan(index * scansATry + scan)
        if (!(await becomes(() => laptop.reasons.has('sync-tls'), 10_000))) outcome.wrong.push(`${name} was not told`)
        await setTimeout(500)
        const { unsent } = await laptop.status()
        if (unsent !== (index + 1) * scansATry) outcome.wrong.push(`records were sent in spite of ${name}`)
        if ((gate?.connections() ?? 0) > 20) outcome.wrong.push(`${gate?.connections()} tries in half a second`)
        told.push(name)
        await gate?.close()
      }
      await moveLaptop(laptop, address)
      await proveWorld(world, outcome)
      return { ...outcome, told: told.join(', ') }
    } finally {
      await world.close()
    }
  },
}

/** Moves a connected laptop to an address where headquarters is not, and back. */
async function meetAddress(address: string, says: FailureCode[]) {
  const outcome = newOutcome(1)
  const world = await openSyncWorld({ people: scansATry })
  try {
    const laptop = await world.connectLaptop()
    await moveLaptop(laptop, address)
    for (let scan = 1; scan <= scansATry; scan += 1) await laptop.scan(scan)
    if (!(await becomes(() => says.some((code) => laptop.reasons.has(code)), 15_000)))
      outcome.wrong.push(`not told as ${says.join(' or ')} but ${[...laptop.reasons].join(', ')}`)
    await moveLaptop(laptop, laptop.proxy.address)
    await proveWorld(world, outcome)
    return { ...outcome, told: [...laptop.reasons].join(', ') }
  } finally {
    await world.close()
  }
}
