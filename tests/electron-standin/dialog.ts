import { spawnSync } from 'node:child_process'
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'

/**
 * Answers come from WEERKLANK_STANDIN_DIALOGS, a JSON list of return values taken in turn; else, on a screen, from the
 * system's zenity; else the dialog is cancelled. Tests replace these methods in main, as they do in real Electron.
 */
const answers = JSON.parse(process.env['WEERKLANK_STANDIN_DIALOGS'] ?? '[]') as unknown[]

function cancelled(kind: string): void {
  console.error(`${kind}: there is no dialog here, so it counts as cancelled.`)
}

function zenity(...args: string[]): string[] | undefined {
  if (!process.env['DISPLAY'] || process.env['WEERKLANK_STANDIN_HEADLESS']) return undefined
  const { status, stdout, error } = spawnSync('zenity', args, { encoding: 'utf8' })
  return error || status === null ? undefined : stdout.split('\n').filter(Boolean)
}

export const dialog = {
  showOpenDialog(...values: unknown[]): Promise<unknown> {
    if (answers.length > 0) return Promise.resolve(answers.shift())
    const { title = '', properties = [] } = values.at(-1) as OpenDialogOptions
    const paths = zenity(
      '--file-selection',
      `--title=${title}`,
      '--separator=\n',
      ...(properties.includes('multiSelections') ? ['--multiple'] : []),
      ...(properties.includes('openDirectory') ? ['--directory'] : [])
    )
    if (!paths) cancelled('Open')
    return Promise.resolve({ canceled: !paths?.length, filePaths: paths ?? [] })
  },
  showSaveDialog(...values: unknown[]): Promise<unknown> {
    if (answers.length > 0) return Promise.resolve(answers.shift())
    const { title = '', defaultPath = '' } = values.at(-1) as SaveDialogOptions
    const paths = zenity('--file-selection', '--save', `--title=${title}`, `--filename=${defaultPath}`)
    if (!paths) cancelled('Save')
    return Promise.resolve({ canceled: !paths?.length, filePath: paths?.[0] ?? '' })
  },
  showMessageBox(...values: unknown[]): Promise<unknown> {
    if (answers.length > 0) return Promise.resolve(answers.shift())
    const { message, cancelId = 0 } = values.at(-1) as MessageBoxOptions
    cancelled(message)
    return Promise.resolve({ response: cancelId, checkboxChecked: false })
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
  }
}
