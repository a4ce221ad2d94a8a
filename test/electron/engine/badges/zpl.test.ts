import { inflateSync } from 'node:zlib'
import { ready } from 'zpl-renderer-js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeZpl } from '#engine/badges/ways/encode-zpl.ts'
import { zplRoad } from '#engine/badges/ways/zpl-road.ts'
import type { DotImage } from '#shared/contract/print-tasks.ts'
import { type PrinterSink, startPrinterSink } from '../../../../tools/printing/printer-sink.ts'
import { lpStudio } from './badge-world.ts'

/** Dots by chance that repeat: with rows alike, rows all black, rows all white, and a width that is no whole byte. */
function someDots(width: number, height: number): DotImage {
  const bytes = Math.ceil(width / 8)
  const rows = new Uint8Array(bytes * height)
  let seed = 7
  for (let y = 0; y < height; y += 1) {
    for (let at = 0; at < bytes; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      const kind = Math.floor(y / 5) % 4
      rows[y * bytes + at] = kind === 0 ? 0 : kind === 1 ? 0xff : kind === 2 ? (at * 37) & 0xff : (seed >> 8) & 0xff
    }
  }
  return { width, height, rows }
}

describe('a label as a picture', () => {
  it('says how wide and how long it is, and carries nothing that could be a command', () => {
    const zpl = encodeZpl(someDots(432, 688))
    expect(zpl).toMatch(/^\^XA\^PW432\^LL688\^LH0,0\^PON\^FO0,0\^GFA,37152,37152,54,[0-9A-F,:]+\^FS\^PQ1\^XZ$/)
  })

  it('is drawn dot for dot by an independent renderer', async () => {
    const dots = someDots(432, 200)
    const { api } = await ready
    const png = Buffer.from(await api.zplToBase64Async(encodeZpl(dots), 54, 25, 8), 'base64')
    const drawn = readGrey(png)
    let wrong = 0
    for (let y = 0; y < 200; y += 1) {
      for (let x = 0; x < 432; x += 1) {
        const isBlack = ((dots.rows[y * 54 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
        if (isBlack !== drawn.isBlack(x, y)) wrong += 1
      }
    }
    expect(wrong).toBe(0)
  })
})

describe('a label printer that is spoken to directly', () => {
  let sink: PrinterSink
  let studio: ReturnType<typeof lpStudio>
  const road = () => zplRoad({ kind: 'zpl', host: '127.0.0.1', port: sink.port, dpi: 203 }, studio.studio)
  const handed = { printId: 'p', paper: { width: 54_000, height: 86_000 }, pages: 2 }
  const send = async () => {
    const prepared = await road().prepare(handed)
    return prepared.kind === 'ready' ? prepared.deliver() : prepared
  }
  beforeEach(async () => {
    sink = await startPrinterSink({ slowMs: 1_000 })
    studio = lpStudio('')
  })
  afterEach(async () => {
    await sink.stop()
    studio[Symbol.dispose]()
  })

  it('takes both sides of a badge as two labels', async () => {
    expect(await road().troubleOf()).toBeNull()
    expect(await send()).toEqual({ kind: 'done' })
    expect(sink.jobs[0]?.toString('latin1').match(/\^XA/g)).toHaveLength(2)
  })

  it('is waited for while it is slow', async () => {
    await sink.become('slow')
    expect(await send()).toEqual({ kind: 'done' })
    expect(sink.jobs).toHaveLength(1)
  })

  it('is told to be away when nobody answers', async () => {
    await sink.become('gone')
    expect(await road().troubleOf()).toBe('printer-unreachable')
    expect(await send()).toEqual({ kind: 'failed', failure: 'printer-unreachable' })
  })

  it('leaves a badge to a person when it ends the connection in its midst', async () => {
    await sink.become('resets')
    expect(await send()).toEqual({ kind: 'failed', failure: 'print-aborted' })
    expect(sink.jobs).toHaveLength(0)
  })

  it('cannot be asked what it has done', async () => {
    expect(await road().follow('p')).toEqual({ kind: 'unsure' })
  })
})

/** An 8-bit PNG of grey, grey with alpha, RGB or RGBA as black and white. */
function readGrey(png: Buffer) {
  const width = png.readUInt32BE(16)
  const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[png[25] ?? 0] ?? 1
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const rows: Uint8Array[] = []
  for (let y = 0; (y + 1) * (stride + 1) <= raw.length; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    const row = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)))
    const above = rows[y - 1]
    for (let x = 0; x < stride; x += 1) {
      const left = row[x - channels] ?? 0
      const up = above?.[x] ?? 0
      const corner = above?.[x - channels] ?? 0
      row[x] = (row[x] ?? 0) + predicted(filter, left, up, corner)
    }
    rows.push(row)
  }
  return { isBlack: (x: number, y: number) => (rows[y]?.[x * channels] ?? 255) < 128 }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
