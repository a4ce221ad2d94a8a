import { expect, it } from 'vitest'
import { readNotes, replayDisk, type WriteNote } from '../../../tools/faults/replay-writes.ts'

const write = (offset: number, text: string): WriteNote => ({
  kind: 'write',
  file: 'log',
  offset,
  bytes: Buffer.from(text),
})
const sync: WriteNote = { kind: 'sync', file: 'log' }

function left(notes: WriteNote[], random: () => number, isLying = false): string {
  const disk = replayDisk(new Map([['log', Buffer.from('start')]]), isLying)
  for (const note of notes) disk.follow(note)
  return disk.cutPower(random).get('log')?.toString() ?? ''
}

it('keeps what was synced, whatever chance does to the rest', () => {
  const notes = [write(5, ' one'), sync, write(9, ' two')]
  expect(left(notes, () => 0.1)).toBe('start one')
  expect(left(notes, () => 0.3)).toBe('start one two')
  expect(new Set([0.5, 0.69, 0.7, 0.99].map((chance) => left(notes, () => chance)))).toEqual(new Set(['start one']))
})

it('loses synced writes on a disk that lies', () => {
  expect(left([write(5, ' one'), sync], () => 0.1, true)).toBe('start')
})

it('cuts and grows a file as it was told', () => {
  const notes: WriteNote[] = [{ kind: 'cut', file: 'log', length: 2 }, sync, write(4, 'x'), sync]
  expect(left(notes, () => 0.1)).toBe('st\0\0x')
})

it('gives every cut its own copy', () => {
  const disk = replayDisk(new Map([['log', Buffer.from('start')]]))
  disk.follow(write(0, 'S'))
  expect(
    disk
      .cutPower(() => 0.3)
      .get('log')
      ?.toString(),
  ).toBe('Start')
  expect(
    disk
      .cutPower(() => 0.1)
      .get('log')
      ?.toString(),
  ).toBe('start')
})

it('reads the notes of the recorder, and leaves out one that was cut off', () => {
  const note = (kind: number, file: number, offset: number, bytes: string, length = bytes.length) => {
    const head = Buffer.alloc(24)
    head.writeUInt32LE(kind, 0)
    head.writeUInt32LE(file, 4)
    head.writeBigUInt64LE(BigInt(offset), 8)
    head.writeBigUInt64LE(BigInt(length), 16)
    return Buffer.concat([head, Buffer.from(bytes)])
  }
  const log = [
    note(1, 7, 0, 'log'),
    note(2, 7, 3, 'abc'),
    note(4, 7, 0, ''),
    note(5, 0, 0, 'id\n'),
    note(2, 7, 0, 'x', 9),
  ]
  expect(readNotes(Buffer.concat(log))).toEqual([
    { kind: 'write', file: 'log', offset: 3, bytes: Buffer.from('abc') },
    sync,
    { kind: 'output', text: 'id\n' },
  ])
})
