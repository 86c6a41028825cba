import { parseArgs } from 'node:util'
import type { Language } from '../../../shared/domain/language.ts'
import { languages } from '../../../shared/domain/language.ts'
import { defaultHandles, type Handles } from '../../../shared/domain/reel.ts'

export type DemoOptions = {
  readonly out: string
  readonly language: Language
  /** Null: the sample recording. */
  readonly own: { readonly video: string; readonly moments: string } | null
  readonly handles: Handles
  readonly title: boolean
}

export type DemoRequest =
  | { readonly kind: 'run'; readonly options: DemoOptions }
  | { readonly kind: 'usage' }
  | { readonly kind: 'wrong'; readonly problem: 'badOption' | 'needBoth'; readonly value: string }

/** Reads what follows `demo` on the command line; `language` is the one to use when none is given. */
export function readDemoOptions(args: readonly string[], language: Language): DemoRequest {
  const parsed = parse(args)
  if (parsed instanceof Error) return { kind: 'wrong', problem: 'badOption', value: parsed.message }
  const { out, lang, video, moments, handles, help } = parsed
  if (help === true) return { kind: 'usage' }
  const chosen = languages.find((known) => known === (lang ?? language))
  if (chosen === undefined) return { kind: 'wrong', problem: 'badOption', value: `--lang ${lang ?? ''}` }
  const seconds = handles === undefined ? null : Number(handles.replace(',', '.'))
  if (seconds !== null && !(seconds >= 0 && seconds <= 60))
    return { kind: 'wrong', problem: 'badOption', value: `--handles ${handles ?? ''}` }
  if ((video === undefined) !== (moments === undefined))
    return { kind: 'wrong', problem: 'needBoth', value: '' }
  const each = seconds === null ? null : Math.round(seconds * 1000)
  return {
    kind: 'run',
    options: {
      out: out ?? 'demo-out',
      language: chosen,
      own: video === undefined || moments === undefined ? null : { video, moments },
      handles: each === null ? defaultHandles : { beforeMs: each, afterMs: each },
      title: parsed['no-title'] !== true
    }
  }
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    return parseArgs({
      args: [...args],
      options: {
        ...{ video: text, moments: text, out: text, lang: text, handles: text },
        // Opening the app afterwards is done by whoever starts this.
        ...{ 'no-title': flag, open: flag, help: flag }
      }
    }).values
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
