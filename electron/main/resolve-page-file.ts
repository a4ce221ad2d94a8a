import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
}

export type PageFile = { path: string; type: string }

/** The file that an address of the page means, or null when it is none that is served. Nothing outside of `folder` is. */
export function resolvePageFile(folder: string, address: string): PageFile | null {
  if (!URL.canParse(address)) return null
  const relative = decodePath(new URL(address).pathname)
  if (relative === null || relative.includes('\0') || relative.includes('\\')) return null
  const path = normalize(join(folder, relative === '/' ? 'index.html' : relative))
  const type = types[extname(path).toLowerCase()]
  return type !== undefined && path.startsWith(folder + sep) ? { path, type } : null
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
