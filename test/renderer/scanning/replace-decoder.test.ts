import { Html5Qrcode } from 'html5-qrcode'
import { describe, expect, it } from 'vitest'
import { cameraFailureOf } from '../../../renderer/scanning/camera-failure.ts'
import { createCodeQueue } from '../../../renderer/scanning/code-queue.ts'
import { replaceDecoder } from '../../../renderer/scanning/replace-decoder.ts'

/** As html5-qrcode builds itself, without the page that its constructor asks for. */
const scannerWith = (fields: object): Html5Qrcode =>
  Object.assign(Object.create(Html5Qrcode.prototype) as Html5Qrcode, fields)

describe('replaceDecoder', () => {
  it('answers html5-qrcode only when there is a code', async () => {
    const codes = createCodeQueue()
    const scanner = scannerWith({ qrcode: { decodeAsync: () => Promise.resolve({ text: 'theirs' }) } })
    replaceDecoder(scanner, codes.next)
    const decoder = Reflect.get(scanner, 'qrcode') as { decodeAsync: () => Promise<{ text: string }> }
    const answers: string[] = []
    const asking = decoder.decodeAsync().then(({ text }) => answers.push(text))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answers).toEqual([])
    codes.put('ours')
    await asking
    expect(answers).toEqual(['ours'])
  })

  it('refuses an html5-qrcode that keeps its decoder elsewhere', () => {
    const codes = createCodeQueue()
    expect(() => replaceDecoder(scannerWith({ decoder: {} }), codes.next)).toThrow(/2\.3\.8/)
  })
})

describe('createCodeQueue', () => {
  it('keeps the newest code for the next question, and gives it once', async () => {
    const codes = createCodeQueue()
    codes.put('A')
    codes.put('B')
    expect(await codes.next()).toEqual({ text: 'B' })
    const next = codes.next()
    codes.put('C')
    expect(await next).toEqual({ text: 'C' })
  })

  it('lets go of whoever waits when the camera is switched off', async () => {
    const codes = createCodeQueue()
    const next = codes.next()
    codes.close()
    await expect(next).rejects.toThrow('switched off')
  })
})

describe('cameraFailureOf', () => {
  it.each([
    ['Error getting userMedia, error = NotAllowedError: Permission denied', 'camera-denied'],
    ['Error getting userMedia, error = NotFoundError: Requested device not found', 'camera-missing'],
    ['Error getting userMedia, error = OverconstrainedError', 'camera-missing'],
    ['Error getting userMedia, error = NotReadableError: Could not start video source', 'camera-busy'],
    ['Error getting userMedia, error = AbortError: Starting videoinput failed', 'camera-busy'],
    ['something new', 'camera-stopped'],
  ])('reads %j', (sentence, code) => {
    expect(cameraFailureOf(sentence)).toBe(code)
  })
})
