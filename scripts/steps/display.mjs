import { spawn } from 'node:child_process'

export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Runs `work` with an X display of its own, which is gone afterwards; elsewhere than on Linux just runs it. */
export async function withDisplay(work) {
  if (process.platform !== 'linux') return work({})
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe']
    }
  )
  const stop = () => server.kill('SIGKILL')
  process.once('exit', stop)
  try {
    const number = await new Promise((done, failed) => {
      server.once('error', failed)
      server.once('exit', () => failed(new Error('Xvfb ended at once')))
      server.stdio[3].once('data', (data) => done(String(data).trim()))
    })
    return await work({ DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' })
  } finally {
    process.off('exit', stop)
    server.kill('SIGTERM')
  }
}
