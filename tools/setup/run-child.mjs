import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'

const parent = process.ppid

/**
 * Runs a program in this terminal until it ends, and answers its exit code. When this process is told to stop, the
 * program is told too and waited for, so that nothing stays open behind it. `onMessage` hears what a Node program sends
 * to whoever started it.
 */
export async function runChild(command, args, { cwd, env, onMessage }) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(onMessage ? ['ipc'] : [])]
  const child = spawn(command, args, { cwd, env, stdio })
  if (onMessage) child.on('message', onMessage)
  // A terminal has already told the program of Ctrl+C, and a second time would cut off its way out.
  const onInterrupt = () => process.stdin.isTTY || child.kill('SIGINT')
  const onTerminate = () => child.kill('SIGTERM')
  // npm hands a signal to its shell only, which goes without telling us.
  const watch = setInterval(() => {
    if (!isNpmGone()) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500)
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  process.on('SIGHUP', onTerminate)
  try {
    const [code, signal] = await once(child, 'exit')
    return code ?? 128 + constants.signals[signal]
  } finally {
    clearInterval(watch)
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onTerminate)
    process.off('SIGHUP', onTerminate)
  }
}

function isNpmGone() {
  return process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent
}
