import { AskFailed, reach, readFailure } from './ask.ts'

/** Fetches a file and hands it to the browser to keep; a refusal is thrown with its code instead of being saved. */
export async function downloadFile(address: string): Promise<void> {
  const response = await reach(address, { credentials: 'same-origin' })
  if (!response.ok) throw await readFailure(response)
  const name = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  if (name === undefined) throw new AskFailed('not-headquarters')
  saveFile(await response.blob(), name)
}

/** Hands something to the browser to keep as a file. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has begun to save it by then.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
