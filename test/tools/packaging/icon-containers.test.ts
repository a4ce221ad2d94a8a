import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packIcns, packIco } from '../../../tools/packaging/icon-containers.ts'

const resources = join(import.meta.dirname, '../../../resources')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const pictures = sizes.map((size) => ({ size, png: readFileSync(join(resources, `icons/${size}x${size}.png`)) }))

/** A PNG says its width in the first chunk. */
const widthOf = (png: Buffer) => (png.subarray(1, 4).toString('latin1') === 'PNG' ? png.readUInt32BE(16) : 0)

describe('the icon files', () => {
  it('are drawn from one picture in every size', () => {
    expect(pictures.map(({ png }) => widthOf(png))).toEqual(sizes)
    expect(readFileSync(join(resources, 'icon.ico')).equals(packIco(pictures))).toBe(true)
    expect(readFileSync(join(resources, 'icon.icns')).equals(packIcns(pictures))).toBe(true)
  })

  it('name in the Windows file where each picture lies', () => {
    const ico = packIco(pictures)
    const count = ico.readUInt16LE(4)
    const widths = Array.from({ length: count }, (_, index) => {
      const entry = 6 + 16 * index
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
      return widthOf(ico.subarray(offset, offset + length))
    })
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('hold in the macOS file every element whole, up to its end', () => {
    const icns = packIcns(pictures)
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const widths: number[] = []
    let at = 8
    while (at < icns.length) {
      const length = icns.readUInt32BE(at + 4)
      widths.push(widthOf(icns.subarray(at + 8, at + length)))
      at += length
    }
    expect(widths).toEqual([32, 64, 128, 256, 256, 512, 512, 1024])
  })

  it('cannot be packed when a size is missing', () => {
    expect(() => packIco(pictures.slice(1))).toThrow('16 pixels')
  })
})
