import { join } from 'node:path'
import { build } from 'vite'

/**
 * Bundles a script of the laptop as the app's engine is bundled, and answers where it is: Node's own reading of
 * TypeScript takes 60 MB that no laptop needs.
 */
export async function bundleScript(script: string, folder: string): Promise<string> {
  const name = script.replace(/\.ts$/, '')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['uuidv7', 'zod'] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      ssr: join(import.meta.dirname, script),
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return join(folder, `${name}.mjs`)
}
