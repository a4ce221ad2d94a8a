import { useRef, useState } from 'react'
import { AskFailed, reach, readFailure } from '../headquarters/ask.ts'
import { saveFile } from '../headquarters/download-file.ts'

type State =
  | { kind: 'idle' }
  | { kind: 'running'; bytes: number }
  | { kind: 'done'; file: string }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: Error }

/** Milliseconds between two counts that are shown. */
const tellEvery = 200

/** A file that is made while it comes: how much is there, and a way to stop it. */
export function useDownload() {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)

  async function start(address: string): Promise<void> {
    const stopper = new AbortController()
    running.current = stopper
    setState({ kind: 'running', bytes: 0 })
    try {
      const response = await reach(address, { credentials: 'same-origin', signal: stopper.signal })
      if (!response.ok) throw await readFailure(response)
      const file = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      if (file === undefined || !response.body) throw new AskFailed('not-headquarters')
      saveFile(await collect(response.body, (bytes) => setState({ kind: 'running', bytes })), file)
      setState({ kind: 'done', file })
    } catch (error) {
      if (stopper.signal.aborted) setState({ kind: 'stopped' })
      else setState({ kind: 'failed', error: error instanceof AskFailed ? error : new AskFailed('unreachable') })
    }
  }

  return {
    state,
    start,
    stop: () => running.current?.abort(),
    reset: () => setState((before) => (before.kind === 'running' ? before : { kind: 'idle' })),
  }
}

async function collect(body: ReadableStream<Uint8Array<ArrayBuffer>>, onBytes: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  let told = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(parts)
    parts.push(value)
    bytes += value.length
    if (performance.now() - told < tellEvery) continue
    told = performance.now()
    onBytes(bytes)
  }
}
