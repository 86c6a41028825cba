import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const windows = process.platform === 'win32'

/** The project's own Node 24, whatever Node started the script. */
export const node24 = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node')

/** With `--json` the standard output is for the result alone, so that a program can read it. */
const talk = process.argv.includes('--json') ? process.stderr : process.stdout

/** One short line of progress. */
export function say(line) {
  talk.write(`${line}\n`)
}

/** Says why nothing can be done, in one sentence, and ends. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

export function seconds(startMs) {
  return `${((Date.now() - startMs) / 1000).toFixed(1)} s`
}

/**
 * Runs a program to its end and returns its exit code, or 'late' when the time limit passed. `answers`: what it
 * prints is the result.
 * Ctrl-C and a request to stop reach the program first, so that it can tidy up.
 */
export function run(command, args, { env, quiet = false, answers = false, limitMs, every } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : answers ? 'inherit' : talk.fd, quiet ? 'ignore' : 'inherit'],
      shell: windows && !existsSync(command)
    })
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    let late = false
    const limit =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true
            child.kill('SIGKILL')
          }, limitMs)
    const startMs = Date.now()
    const ticker = every && setInterval(() => say(`  ${every} (${seconds(startMs)})`), 15_000)
    const end = (code) => {
      clearTimeout(limit)
      clearInterval(ticker)
      process.off('SIGINT', pass).off('SIGTERM', pass)
      done(late ? 'late' : code)
    }
    child.once('error', () => end(127))
    child.once('close', (code, signal) => end(code ?? (signal ? 128 : 1)))
  })
}

/** Runs one of package.json's scripts, with what follows as its further arguments. */
export function runScript(name, args = [], options = {}) {
  return run('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], options)
}

/** Runs a script of the project by Node 24. */
export function runNode24(args, options = {}) {
  return run(node24, args, options)
}
