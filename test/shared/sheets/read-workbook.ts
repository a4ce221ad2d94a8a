import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzip } from '../../../tools/setup/unzip.mjs'

export type ReadCell = string | number | null
export type ReadSheet = { name: string; rows: ReadCell[][] }

/** Reads a workbook as a spreadsheet does: from its list of parts, by the names and relations that it gives. */
export function readWorkbook(bytes: Buffer): ReadSheet[] {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-workbook-'))
  try {
    writeFileSync(join(folder, 'file.xlsx'), bytes)
    unzip(join(folder, 'file.xlsx'), folder, (name) => name)
    const read = (path: string) => readFileSync(join(folder, path), 'utf8')
    const types = read('[Content_Types].xml')
    const relations = new Map(
      [...read('xl/_rels/workbook.xml.rels').matchAll(/Id="([^"]+)" Type="[^"]+" Target="([^"]+)"/g)].map((found) => [
        found[1],
        found[2],
      ]),
    )
    return [...read('xl/workbook.xml').matchAll(/<sheet name="([^"]+)" sheetId="\d+" r:id="([^"]+)"\/>/g)].map(
      ([, name = '', id = '']) => {
        const part = `xl/${relations.get(id)}`
        if (!types.includes(`PartName="/${part}"`)) throw new Error(`${part} is not among the parts`)
        return { name: plain(name), rows: rowsOf(read(part)) }
      },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function rowsOf(xml: string): ReadCell[][] {
  if (/<f[ >]/.test(xml)) throw new Error('a cell is a formula')
  return [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [
      ...row.matchAll(
        /<c\/>|<c><v>([^<]*)<\/v><\/c>|<c t="inlineStr" s="\d"><is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is><\/c>/g,
      ),
    ].map(([, number, text]) => {
      if (number !== undefined) return Number(number)
      return text === undefined ? null : plain(text)
    }),
  )
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
