import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { unpackWoff } from './unpack-woff.ts'

export type Weight = 'regular' | 'bold'

type FontFile = { name: string; package: string; file: string }

/** Which letters a font has, in the order in which they are asked: the first that has a letter draws it. */
export const fontFiles: Record<Weight, readonly FontFile[]> = { regular: filesOf(400), bold: filesOf(700) }

/** Fonts as they lie in their packages, of which each has a part of the letters. */
function filesOf(weight: 400 | 700): FontFile[] {
  const file = (family: string, letters: string, width: number = weight): FontFile => ({
    name: `${family}-${letters}-${width}`,
    package: `@fontsource/${family}`,
    file: `${family}-${letters}-${width}-normal.woff`,
  })
  return [
    file('plus-jakarta-sans', 'latin'),
    file('plus-jakarta-sans', 'latin-ext'),
    file('plus-jakarta-sans', 'vietnamese'),
    file('noto-sans-arabic', 'arabic'),
    file('noto-emoji', 'emoji', 400),
  ]
}

/** Where the build puts the fonts of the kiosk, beside the code that asks for them. */
export const builtFontFolder = 'paper-fonts'

const packages = createRequire(import.meta.url)
const read = new Map<string, Uint8Array>()

/** A font with its tables unpacked, as the PDF's own part of it is cut out of. Read once in a process. */
export function readFont({ name, package: from, file }: FontFile): Uint8Array {
  const known = read.get(name)
  if (known) return known
  const font = unpackWoff(readFileSync(findFont(from, file)))
  read.set(name, font)
  return font
}

/** In the built kiosk beside its code, whose bundle may lie one folder deeper; everywhere else in its package. */
function findFont(from: string, file: string): string {
  const here = import.meta.dirname
  const built = [here, dirname(here)].map((folder) => join(folder, builtFontFolder, file)).find(existsSync)
  return built ?? packages.resolve(`${from}/files/${file}`)
}

/** Every font as its package has it, for the build of the kiosk. */
export function everyFont(): Map<string, Uint8Array> {
  const all = Object.values(fontFiles).flat()
  return new Map(all.map(({ package: from, file }) => [file, readFileSync(packages.resolve(`${from}/files/${file}`))]))
}
