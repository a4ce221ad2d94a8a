import { createPrivateKey, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeCertificate } from '../../../../tools/faults/sync/make-certificate.ts'

const validFrom = new Date('2026-11-01T00:00:00Z')
const validTo = new Date('2026-12-01T00:00:00Z')

describe('a self-made certificate', () => {
  it('is one that vouches for itself, and has its key', () => {
    const { cert, key } = makeCertificate({ host: '127.0.0.1', validFrom, validTo })
    const read = new X509Certificate(cert)
    expect(read.verify(read.publicKey)).toBe(true)
    expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true)
    expect(read.ca).toBe(true)
  })

  it('is for the address or the name that it was made for, and for its time', () => {
    const ofAddress = new X509Certificate(makeCertificate({ host: '127.0.0.1', validFrom, validTo }).cert)
    expect(ofAddress.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(ofAddress.checkIP('127.0.0.2')).toBeUndefined()
    const ofName = new X509Certificate(makeCertificate({ host: 'pusat.example.org', validFrom, validTo }).cert)
    expect(ofName.checkHost('pusat.example.org')).toBe('pusat.example.org')
    expect(ofName.checkIP('127.0.0.1')).toBeUndefined()
    expect([ofName.validFromDate, ofName.validToDate]).toEqual([validFrom, validTo])
  })

  it('can be for years that need the long form of a time', () => {
    const far = new Date('2061-01-01T00:00:00Z')
    const { cert } = makeCertificate({ host: 'pusat.example.org', validFrom, validTo: far })
    expect(new X509Certificate(cert).validToDate).toEqual(far)
  })
})
