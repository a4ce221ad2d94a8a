import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server says that is no headquarters, or one that is in trouble. */
export type Lie = {
  status: number
  contentType?: string
  headers?: Record<string, string>
  /** Null is a body without an end. */
  body: string | null
}

/** Answers every request with the same lie, and counts them. */
export async function startLiarServer(lie: Lie) {
  let asked = 0
  let current = lie
  const server = http.createServer((request, response) => {
    asked += 1
    request.resume()
    request.on('error', () => {})
    response.on('error', () => {})
    const { status, contentType = 'application/json', headers = {}, body } = current
    response.writeHead(status, { 'content-type': contentType, ...headers })
    if (body !== null) return void response.end(body)
    const block = Buffer.alloc(256 * 1024, ' ')
    const pour = () => {
      while (!response.destroyed && response.write(block));
    }
    response.on('drain', pour)
    pour()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    say(next: Lie): void {
      current = next
    },
    close(): Promise<void> {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

export const loginPage = '<!doctype html><html><body><h1>Hotel Wi-Fi</h1></body></html>'
