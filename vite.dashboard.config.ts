import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** Compresses each file once here, so that the server never does. */
const compress: Plugin = {
  name: 'compress',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    for (const name of readdirSync(assets).filter((file) => /\.(?:js|css|svg)$/.test(file))) {
      const bytes = readFileSync(join(assets, name))
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
}

/** Headquarters' page: built once, served by the server as plain files. */
export default defineConfig({
  root: from('server/dashboard'),
  base: '/',
  publicDir: false,
  plugins: [react(), compress],
  build: {
    outDir: from('out/dashboard'),
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // Fonts and pictures as files: the page's rules allow none that is written into a style sheet.
    assetsInlineLimit: 0,
    // Names of chunks for the size check; kept out of what is served.
    manifest: true,
    rolldownOptions: { input: { index: from('server/dashboard/index.html') } },
  },
})
