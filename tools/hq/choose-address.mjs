import { networkInterfaces } from 'node:os'

/** Where headquarters listens: on this laptop only, or on its network, by the address that other laptops can reach. */
export function chooseAddress(
  isForNetwork,
  { networks = networkInterfaces(), port = process.env['PORT'] ?? '8080' } = {},
) {
  if (!isForNetwork) return {}
  const addresses = Object.values(networks).flatMap((one) => one ?? [])
  const own = addresses.find(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivate(address))
  return { HOST: '0.0.0.0', ...(own ? { PUBLIC_ADDRESS: `http://${own.address}:${port}` } : {}) }
}

/** Laptops refuse an address without TLS unless it is a private one. */
function isPrivate(address) {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address)
}
