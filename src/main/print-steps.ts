import type { Step } from './services/demo/run-demo.ts'

/** Steps as lines: on a terminal each counts up in place; elsewhere it is written when it begins and when it is done. */
export function printSteps(output: NodeJS.WriteStream): Step {
  let number = 0
  return async (title, work) => {
    number += 1
    const startedAt = performance.now()
    const name = `${String(number).padStart(2)}. ${title}`
    let shown = 0
    const show = (fraction: number): void => {
      const percent = Math.floor(Math.min(1, fraction) * 100)
      if (output.isTTY) output.write(`\r${name}… ${String(percent)}%`)
      else if (percent >= shown + 25 && percent < 100)
        output.write(`    ${String((shown = percent - (percent % 25)))}%\n`)
    }
    output.write(output.isTTY ? `${name}…` : `${name}\n`)
    const result = await work(show)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    output.write(output.isTTY ? `\r\u001b[K${name} (${seconds} s)\n` : `    ${seconds} s\n`)
    return result
  }
}
