import { posix } from 'node:path'
import { builtInFormat, generalFormat, readFormat, type CellFormat } from './cell-format.ts'
import { decodeEscapes } from './decode-escapes.ts'
import type { Zip } from './open-zip.ts'
import { SheetFailure } from './sheet-failure.ts'
import { sheetLimits } from './sheet-limits.ts'
import { refuseCanceled } from './sheet-row.ts'
import { attributeOf, visitXml, walkXml } from './walk-xml.ts'

export type WorkbookSheet = { name: string; isVisible: boolean; part: string }

export type Workbook = {
  sheets: WorkbookSheet[]
  isFrom1904: boolean
  stringsPart: string | null
  stylesPart: string | null
}

/** What is in a workbook, and where; its sheets in the order of their tabs. Sheets of charts and macros are left out. */
export async function readWorkbookParts(zip: Zip): Promise<Workbook> {
  const main = [...(await readRelations(zip, '')).values()].find(({ type }) => type === 'officeDocument')
  const path = main?.part ?? 'xl/workbook.xml'
  if (!zip.has(path)) throw new SheetFailure('file-damaged')
  const relations = await readRelations(zip, path)
  const sheets: WorkbookSheet[] = []
  let isFrom1904 = false
  await visitXml(zip.read(path), {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet' || sheets.length >= sheetLimits.sheets) return
      const relation = relations.get(attributeOf(attributes, 'id') ?? '')
      if (relation?.type !== 'worksheet' || !zip.has(relation.part)) return
      const isVisible = !/hidden$/i.test(attributes['state'] ?? '')
      sheets.push({ name: decodeEscapes(attributes['name'] ?? ''), isVisible, part: relation.part })
    },
  })
  const partOf = (type: string) => {
    const part = [...relations.values()].find((relation) => relation.type === type)?.part
    return part !== undefined && zip.has(part) ? part : null
  }
  return { sheets, isFrom1904, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') }
}

type Relation = { type: string; part: string }

/** What a part refers to, by id: never outside of the archive. */
async function readRelations(zip: Zip, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part)
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations = new Map<string, Relation>()
  if (!zip.has(path)) return relations
  await visitXml(zip.read(path), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.set(Id, { type: posix.basename(Type ?? ''), part: target })
    },
  })
  return relations
}

/** The format of each style of cells, by its number. */
export async function readCellFormats(zip: Zip, { stylesPart }: Workbook): Promise<CellFormat[]> {
  const formats: CellFormat[] = []
  if (stylesPart === null) return formats
  const custom = new Map<number, CellFormat>()
  let isWithin = false
  await visitXml(zip.read(stylesPart), {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), readFormat(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') isWithin = true
      if (name !== 'xf' || !isWithin) return
      const id = Number(attributes['numFmtId'] ?? 0)
      formats.push(custom.get(id) ?? (Number.isInteger(id) ? builtInFormat(id) : generalFormat))
    },
    close(name) {
      if (name === 'cellXfs') isWithin = false
    },
  })
  return formats
}

/** The texts that cells refer to by number, each with its runs of other letters joined. */
export async function readSharedTexts(zip: Zip, { stringsPart }: Workbook, signal?: AbortSignal): Promise<string[]> {
  const texts: string[] = []
  if (stringsPart === null) return texts
  let letters = 0
  const reader = textReader('si', (text) => {
    letters += text.length
    if (letters > sheetLimits.sharedLetters || texts.length >= sheetLimits.sharedTexts)
      throw new SheetFailure('file-swells')
    texts.push(text)
  })
  for await (const _ of walkXml(zip.read(stringsPart), reader)) refuseCanceled(signal)
  return texts
}

/** Joins the texts within an element; how something is read aloud (rPh) is not part of it. */
export function textReader(element: string, onText: (text: string) => void) {
  let text = ''
  let isText = false
  let isReading = false
  return {
    open(name: string): void {
      if (name === element) text = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    close(name: string): void {
      if (name === element) onText(decodeEscapes(text))
      else if (name === 'rPh') isReading = false
      else if (name === 't') isText = false
    },
    text(piece: string): void {
      if (isText) text += piece
    },
  }
}
