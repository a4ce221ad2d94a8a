import { readdirSync, readFileSync } from 'node:fs'

/** Whether this system tells what a process takes of the memory that it shares with others. */
export const canReadMemory = process.platform === 'linux'

/**
 * Megabytes of a process and all that it started: proportional set size, in which a page that several processes share
 * counts once (proc_pid_smaps(5), Pss).
 */
export function memoryOfTree(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + memoryOf(pid), 0)
}

function treeOf(root: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    const parent = Number.isInteger(pid) ? parentOf(pid) : null
    return parent === null ? [] : [{ pid, parent }]
  })
  const tree = [root]
  // Grows while it is walked: children of children are reached too.
  for (const member of tree) tree.push(...parents.filter(({ parent }) => parent === member).map(({ pid }) => pid))
  return tree
}

function parentOf(pid: number): number | null {
  const stat = readIfThere(`/proc/${pid}/stat`)
  // The name of the program stands in brackets and may hold anything; the parent is the second word after it.
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  return Number.isInteger(parent) ? parent : null
}

function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0
  return Number(kilobytes) / 1024
}

/** Empty for a process that ended meanwhile. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
