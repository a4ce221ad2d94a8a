/** Tags of RFC 8010, section 3.5. */
export const ippTags = {
  operation: 0x01,
  job: 0x02,
  end: 0x03,
  printer: 0x04,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  text: 0x41,
  name: 0x42,
  mimeType: 0x49,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
} as const

/** Operations of RFC 8011, section 5.4.15, and one of CUPS' own. */
export const ippOperations = {
  createJob: 0x0005,
  sendDocument: 0x0006,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  cupsGetPrinters: 0x4002,
} as const

export type IppValue = { tag: number; value: string | number | boolean }
export type IppRequest = {
  operation: number
  requestId: number
  /** Beyond the charset and the language, which come first by the standard. */
  attributes: IppNamed[]
  /** Of a job that is handed over: how it is to be printed. */
  jobAttributes?: IppNamed[]
}

export type IppNamed = [name: string, values: readonly IppValue[]]

/** An IPP/2.0 request up to where a document would follow (RFC 8010, section 3.1). */
export function encodeIpp({ operation, requestId, attributes, jobAttributes = [] }: IppRequest): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16BE(0x0200, 0)
  head.writeUInt16BE(operation, 2)
  head.writeUInt32BE(requestId, 4)
  const all: IppRequest['attributes'] = [
    ['attributes-charset', [{ tag: ippTags.charset, value: 'utf-8' }]],
    ['attributes-natural-language', [{ tag: ippTags.language, value: 'en' }]],
    ...attributes,
  ]
  return Buffer.concat([
    head,
    Buffer.of(ippTags.operation),
    ...all.flatMap(encodeNamed),
    ...(jobAttributes.length > 0 ? [Buffer.of(ippTags.job), ...jobAttributes.flatMap(encodeNamed)] : []),
    Buffer.of(ippTags.end),
  ])
}

/** Values after the first have no name. */
function encodeNamed([name, values]: IppNamed): Buffer[] {
  return values.map((value, index) => encodeValue(index === 0 ? name : '', value))
}

function encodeValue(name: string, { tag, value }: IppValue): Buffer {
  const nameBytes = Buffer.from(name, 'utf8')
  const valueBytes = bytesOf(value)
  return Buffer.concat([Buffer.of(tag), uint16(nameBytes.length), nameBytes, uint16(valueBytes.length), valueBytes])
}

function bytesOf(value: string | number | boolean): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  if (typeof value === 'boolean') return Buffer.of(value ? 1 : 0)
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
