import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recordRefusals, pushAnswerSchema, pushSchema, syncErrorCodes, syncPaths } from '#shared/sync/protocol.ts'
import { readBatch } from '../../../server/sync/read-batch.ts'

const document = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8')
const example = (name: string): unknown => {
  const found = new RegExp(`\`\`\`json ${name}\n(?<json>[\\s\\S]*?)\`\`\``).exec(document)?.groups?.['json']
  return JSON.parse(found ?? 'null')
}

describe('the protocol as it is written down', () => {
  it('shows a batch that headquarters believes, and an answer to it', () => {
    const publicKey = /public key of this device is `(?<key>[\w-]{43})`/.exec(document)?.groups?.['key'] ?? ''
    const batch = pushSchema.parse(example('push'))
    const read = readBatch(batch, { id: batch.records.deviceId, publicKey })
    if (read.kind === 'refused') throw new Error(read.fault)
    expect(document).toContain(`hashes to\n\`${read.batch.records[0]?.hash}\``)
    expect(pushAnswerSchema.parse(example('push-answer'))).toMatchObject({ head: read.batch.head })
  })

  it('names every route, error and refusal', () => {
    for (const path of Object.values(syncPaths)) expect(document).toContain(`\`${path}\``.replace('`', ''))
    for (const code of [...syncErrorCodes, ...recordRefusals]) expect(document).toContain(`\`${code}\``)
  })
})
