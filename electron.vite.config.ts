import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { builtFontFolder, everyFont } from './shared/papers/font-files.ts'

// Entries are absolute: electron-vite takes every specifier that starts with `electron/` for the package of that name.
const from = (path: string) => resolve(import.meta.dirname, path)

// Targets are pinned to the older of the two runtimes (the development runtime); without them electron-vite would
// build for Electron 45 and the development runtime could not parse the result.
export default defineConfig({
  main: {
    plugins: [
      {
        name: 'paper-fonts',
        generateBundle() {
          for (const [file, source] of everyFont())
            this.emitFile({ type: 'asset', fileName: `${builtFontFolder}/${file}`, source })
        },
      },
    ],
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      sourcemap: true,
      externalizeDeps: { exclude: ['csv-parse', 'pino', 'uuidv7', 'zod', 'use-intl'] },
      rolldownOptions: {
        input: {
          index: from('electron/main/index.ts'),
          engine: from('electron/engine/index.ts'),
          'backup-worker': from('electron/engine/device/backup-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload must be CommonJS.
      rolldownOptions: {
        input: { index: from('electron/preload/index.ts'), printing: from('electron/preload/printing.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      // Fonts as files: the page's rules allow none that is written into a style sheet.
      assetsInlineLimit: 0,
      sourcemap: true,
      manifest: true,
      rolldownOptions: { input: { index: from('renderer/index.html'), print: from('renderer/print.html') } },
    },
  },
})
