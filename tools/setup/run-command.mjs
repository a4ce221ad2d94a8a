import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { setupFailure } from './setup-failure.mjs'

/**
 * Runs a command to its end without a shell and collects what it writes. `isStuck` is asked every second; when it
 * answers true the command is ended. Resolves also when the command fails: `code` is then not 0.
 */
export function tryCommand(command, args, { cwd, env = process.env, isStuck } = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let answer = ''
    const watch = isStuck && setInterval(() => isStuck() && child.kill('SIGKILL'), 1000)
    const finish = (code) => {
      clearInterval(watch)
      settle({ code, output, answer })
    }
    child.stdout.on('data', (chunk) => {
      output += chunk
      answer += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}

/** Runs a command that has to work; answers what it wrote to its standard output. */
export async function runCommand(command, args, { advice, ...options } = {}) {
  const { code, output, answer } = await tryCommand(command, args, options)
  if (code === 0) return answer
  const lastLines = stripVTControlCharacters(output).trimEnd().split('\n').slice(-20).join('\n')
  throw setupFailure(`${[command, ...args].join(' ')} ended with ${code}:\n${lastLines}${advice ? `\n${advice}` : ''}`)
}
