import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { project } from '../../demo/kiosk-app.ts'
import { toolNode, toolScript } from '../../setup/project.mjs'
import { runCommand } from '../../setup/run-command.mjs'
import type { BenchRow } from '../bench-row.ts'
import { atMost } from '../rate.ts'

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>

/** What a laptop has to hold besides Electron, and what the window reads before its first screen. */
export async function sizeRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-pack-'))
  try {
    const packed = await pack(folder)
    const installed = sizeOf(join(packed, 'resources')) / 1e6
    const script = firstScripts().reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1e3
    return [
      atMost({ name: 'installed app without Electron', value: installed, unit: 'MB', against: null }, 60),
      atMost({ name: 'first load of the window, script, compressed', value: script, unit: 'KB', against: null }, 400),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Packs the built app into a plain folder, as `npm run pack` does, and answers where it is. */
async function pack(folder: string): Promise<string> {
  const args = ['--dir', '--publish', 'never', `--config.directories.output=${folder}`]
  await runCommand(toolNode, [toolScript('electron-builder'), ...args], { cwd: project })
  const name = readdirSync(folder).find((entry) => statSync(join(folder, entry)).isDirectory())
  if (name === undefined) throw new Error('nothing was packed')
  return join(folder, name)
}

function sizeOf(path: string): number {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

/** The entry's script, what it imports before it runs, and the reader of codes that the first screen starts. */
function firstScripts(): Buffer[] {
  const output = join(project, 'out/renderer')
  const manifest = JSON.parse(readFileSync(join(output, '.vite/manifest.json'), 'utf8')) as Manifest
  const wanted = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true)
  for (const key of wanted) wanted.push(...(manifest[key]?.imports ?? []).filter((one) => !wanted.includes(one)))
  const files = wanted.flatMap((key) => manifest[key]?.file ?? [])
  const workers = readdirSync(join(output, 'assets')).filter((name) => /^decode-worker-.*\.js$/.test(name))
  return [...files, ...workers.map((name) => `assets/${name}`)].map((file) => readFileSync(join(output, file)))
}
