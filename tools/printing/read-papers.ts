import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What stands on each paper that came out, in their order. */
export function readPapers(jobs: readonly Buffer[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-papers-'))
  try {
    return jobs.map((job) => {
      const pdf = join(folder, 'paper.pdf')
      writeFileSync(pdf, job)
      return execFileSync('pdftotext', ['-q', pdf, '-'], { encoding: 'utf8' }).trim()
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
