import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** Headquarters' page: built once, served by the server as plain files. */
export default defineConfig({
  root: from('server/dashboard'),
  base: '/',
  publicDir: false,
  plugins: [react()],
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
