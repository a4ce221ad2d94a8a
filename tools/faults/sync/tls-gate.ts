import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import tls from 'node:tls'
import { makeCertificate } from './make-certificate.ts'

const day = 86_400_000
const from = (days: number) => new Date(Date.now() + days * day)
const host = '127.0.0.1'

type WrongCertificate = {
  name: string
  options: Parameters<typeof makeCertificate>[0]
  /** Whether the laptop trusts whoever made it, so that only the fault itself is left. */
  isTrusted: boolean
}

export const wrongCertificates: readonly WrongCertificate[] = [
  { name: 'self-made', options: { host, validFrom: from(-1), validTo: from(30) }, isTrusted: false },
  { name: 'too old', options: { host, validFrom: from(-60), validTo: from(-1) }, isTrusted: true },
  { name: 'not yet valid', options: { host, validFrom: from(1), validTo: from(30) }, isTrusted: true },
  {
    name: 'of another name',
    options: { host: 'pusat.example.org', validFrom: from(-1), validTo: from(30) },
    isTrusted: true,
  },
]

/** A reverse proxy with a certificate that is not in order, in front of a headquarters on this machine. */
export async function startTlsGate({ options, isTrusted }: Omit<WrongCertificate, 'name'>, port: number) {
  const certificate = makeCertificate(options)
  const trustedBefore = tls.getCACertificates('default')
  if (isTrusted) tls.setDefaultCACertificates([...trustedBefore, certificate.cert])
  let connections = 0
  const server = tls.createServer(certificate, (socket) => {
    const upstream = connect(port, host)
    for (const end of [socket, upstream]) end.on('error', () => end.destroy())
    socket.pipe(upstream).pipe(socket)
  })
  server.on('connection', () => (connections += 1))
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return {
    address: `https://${host}:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close(): Promise<void> {
      if (isTrusted) tls.setDefaultCACertificates(trustedBefore)
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
