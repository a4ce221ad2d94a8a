import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { FrameReport, FromDecoder, ToDecoder } from './decode-messages.ts'

export type DecoderClient = {
  /** Resolves once the worker has read a known picture; rejects when it cannot. */
  proven: Promise<void>
  /** Hands a frame over; its buffer is gone afterwards. One at a time: the caller waits for the report. */
  read(frame: VideoFrame, at: number, isWhole?: boolean): Promise<FrameReport>
  close(): void
}

const proofTimeoutMs = 15_000
const frameTimeoutMs = 8_000

type Waiting = { resolve: (report: FrameReport) => void; reject: (error: Error) => void }

/** Starts the decoding worker and has it prove itself. */
export function startDecoder(): DecoderClient {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  const proof = Promise.withResolvers<undefined>()
  const proofTimer = setTimeout(() => fail('no proof in time'), proofTimeoutMs)
  let lastId = 0

  const fail = (reason: string) => {
    const error = new Error(`decoder: ${reason}`)
    proof.reject(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  const post = (message: ToDecoder, handOver: Transferable[] = []) => worker.postMessage(message, handOver)

  worker.addEventListener('error', (event) => fail(event.message))
  worker.addEventListener('messageerror', () => fail('unreadable message'))
  worker.addEventListener('message', ({ data }: MessageEvent<FromDecoder>) => {
    if (data.kind === 'failed') return fail(data.reason)
    if (data.kind === 'proven') {
      clearTimeout(proofTimer)
      return proof.resolve(undefined)
    }
    waiting.get(data.report.id)?.resolve(data.report)
    waiting.delete(data.report.id)
  })
  // A rejection that nobody awaits yet is not a crash: whoever uses the decoder awaits the proof first.
  proof.promise.catch(() => undefined)
  post({ kind: 'prove', wasmUrl: new URL(wasmUrl, document.baseURI).href })

  return {
    proven: proof.promise,
    read(frame, at, isWhole = false) {
      lastId += 1
      const { promise, resolve, reject } = Promise.withResolvers<FrameReport>()
      const timer = setTimeout(() => fail('no answer'), frameTimeoutMs)
      waiting.set(lastId, { resolve, reject })
      post({ kind: 'frame', id: lastId, frame, at, isWhole }, [frame])
      return promise.finally(() => clearTimeout(timer))
    },
    close() {
      clearTimeout(proofTimer)
      worker.terminate()
      fail('closed')
    },
  }
}
