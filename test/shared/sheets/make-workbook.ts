import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

export type Parts = {
  /** What stands in `sheetData`. */
  rows: string
  strings?: string
  styles?: string
  workbook?: string
  /** Before everything else of the sheet. */
  prolog?: string
  more?: Record<string, string | Buffer>
}

/** A workbook part by part, as no program of ours would write it. */
export function makeWorkbook({ rows, strings, styles, workbook = '', prolog = '', more = {} }: Parts): Promise<Buffer> {
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${types}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:rel="${types}">${workbook}<x:sheets><x:sheet name="Satu" sheetId="1" rel:id="s"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="s" Type="${types}/worksheet" Target="sheets/one.xml"/><Relationship Id="t" Type="${types}/sharedStrings" Target="texts.xml"/><Relationship Id="u" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sheets/one.xml': `${prolog}<x:worksheet xmlns:x="${main}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
    ...(strings === undefined ? {} : { 'xl/texts.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...more,
  }
  return zipOf(parts)
}

export async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  return buffer(zip.outputStream)
}
