import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { unzip } from '../../../tools/setup/unzip.mjs'

const folder = mkdtempSync(join(tmpdir(), 'gapura-unzip-'))
const file = join(folder, 'app.zip')

afterAll(() => rmSync(folder, { recursive: true }))

it('extracts what is wanted to where it is wanted, with its rights', () => {
  const text = 'a program\n'.repeat(100)
  writeFileSync(
    file,
    zip([
      { name: 'App/App', content: text, mode: 0o755 },
      { name: 'App/resources/app.asar', content: 'left out', mode: 0o644 },
      { name: 'App/locales/', content: '', mode: 0o755 },
      { name: 'App/locales/id.pak', content: 'kata', mode: 0o644 },
    ]),
  )
  unzip(file, join(folder, 'dist'), (name) => (name.includes('resources') ? null : name.slice('App/'.length)))
  expect(readdirSync(join(folder, 'dist')).toSorted()).toEqual(['App', 'locales'])
  expect(readFileSync(join(folder, 'dist/App'), 'utf8')).toBe(text)
  expect(statSync(join(folder, 'dist/App')).mode & 0o777).toBe(0o755)
  expect(readFileSync(join(folder, 'dist/locales/id.pak'), 'utf8')).toBe('kata')
})

it('refuses a file that is not a zip file', () => {
  writeFileSync(file, '<html>Please sign in to the hotel network</html>')
  expect(() => unzip(file, folder, (name) => name)).toThrow('not a zip file')
})

type Entry = { name: string; content: string; mode: number }

function zip(entries: Entry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, mode } of entries) {
    const data = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(data.length, 20)
    central.writeUInt32LE(content.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(mode * 0x10000, 38)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), data)
    directory.push(central, Buffer.from(name))
    offset += local.length + name.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
