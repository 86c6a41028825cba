import type * as Electron from 'electron'

/** Runs a function of its own text in the main process; `arg` and the result cross as JSON. */
export type InMain = (
  fn: (electron: typeof Electron, arg: never) => unknown,
  arg: unknown
) => Promise<unknown>

/** What the person does in the next dialog. */
type DialogAnswer =
  { readonly open: readonly string[] } | { readonly save: string } | { readonly button: number } | 'cancel'

export interface MainControls {
  inMain: InMain
  /** Queues answers: each dialog that opens takes the next. */
  answerDialog(...answers: DialogAnswer[]): Promise<void>
  /** So many displays are there from now on. */
  plugDisplays(count: number): Promise<void>
  /** Clicks an item of the application menu by its id. */
  clickMenu(id: string): Promise<void>
}

export function inMainOfApp(inMain: InMain): MainControls {
  return {
    inMain,
    async answerDialog(...answers) {
      await inMain(queueAnswers, answers)
    },
    async plugDisplays(count) {
      await inMain(plug, count)
    },
    async clickMenu(id) {
      const found = await inMain(clickItem, id)
      if (found !== true) throw new Error(`The application menu has no item '${id}'`)
    }
  }
}

// The three below are sent as text, so they must not refer to anything outside themselves.

function queueAnswers({ dialog }: typeof Electron, answers: readonly DialogAnswer[]): void {
  const scope = globalThis as { dialogAnswers?: DialogAnswer[] }
  const queue = (scope.dialogAnswers ??= [])
  queue.push(...answers)
  const next = (kind: string): unknown => {
    const answer = queue.shift()
    return typeof answer === 'object' ? (answer as Record<string, unknown>)[kind] : undefined
  }
  const replace = dialog as unknown as Record<string, () => Promise<unknown>>
  replace['showOpenDialog'] = () => {
    const filePaths = next('open') ?? []
    return Promise.resolve({ canceled: (filePaths as string[]).length === 0, filePaths })
  }
  replace['showSaveDialog'] = () => {
    const filePath = next('save') ?? ''
    return Promise.resolve({ canceled: filePath === '', filePath })
  }
  replace['showMessageBox'] = () => Promise.resolve({ response: next('button') ?? 0, checkboxChecked: false })
}

function clickItem({ Menu }: typeof Electron, id: string): boolean {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id)
  ;(item as { click(): void } | null | undefined)?.click()
  return Boolean(item)
}

/** The stand-in has displays to plug; of Electron's own one is said to have others beside it. */
function plug({ screen }: typeof Electron, count: number): void {
  const pluggable = screen as typeof screen & { plug?: (count: number) => void }
  if (pluggable.plug) {
    pluggable.plug(count)
    return
  }
  const [first] = screen.getAllDisplays()
  if (first === undefined) return
  const { x, width } = first.bounds
  const all = Array.from({ length: count }, (_, place) => ({
    ...first,
    id: first.id + place,
    bounds: { ...first.bounds, x: x + place * width }
  }))
  const before = screen.getAllDisplays().length
  screen.getAllDisplays = () => all
  screen.getDisplayMatching = () => first
  if (count < before) screen.emit('display-removed', {}, { id: first.id + count })
}
