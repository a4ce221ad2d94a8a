import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { chooseAddress } from '../../../tools/hq/choose-address.mjs'

const card = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
})

describe('headquarters on a laptop', () => {
  it('listens to this laptop only, unless it is told otherwise', () => {
    expect(chooseAddress(false)).toEqual({})
  })

  it('is reached by others at the private address of this network', () => {
    const networks = { lo: [card('127.0.0.1', true)], wan: [card('203.0.113.7')], wlan: [card('192.168.8.20')] }
    expect(chooseAddress(true, { networks, port: '8080' })).toEqual({
      HOST: '0.0.0.0',
      PUBLIC_ADDRESS: 'http://192.168.8.20:8080',
    })
  })

  it('offers no public address without TLS', () => {
    expect(chooseAddress(true, { networks: { wan: [card('203.0.113.7')] }, port: '8080' })).toEqual({ HOST: '0.0.0.0' })
  })
})
