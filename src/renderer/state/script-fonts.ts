import { createStore } from 'zustand/vanilla'
import { type ChosenFonts, fontChooser, unshownIn } from '../../shared/domain/choose-fonts.ts'
import { type FontTable, fontTableSchema } from '../../shared/domain/font-table.ts'

type ScriptFonts = { readonly choose: ((text: string) => ChosenFonts) | null }

/** What fonts ship, and so what can be shown; null until it is known. */
export const scriptFonts = createStore<ScriptFonts>(() => ({ choose: null }))

/** Lets the page show every script with the fonts that ship. Each is loaded when a text first needs it. */
export async function startScriptFonts(): Promise<void> {
  const response = await fetch('/fonts/fonts.json').catch(() => null)
  if (response?.ok !== true) return
  const table = fontTableSchema.parse(await response.json())
  for (const face of facesOf(table)) document.fonts.add(face)
  scriptFonts.setState({ choose: fontChooser(table) })
}

/** The page has its own typefaces from its styles; all others are named here. */
function facesOf({ faces }: FontTable): readonly FontFace[] {
  return faces
    .filter(({ kind }) => kind !== 'own')
    .flatMap(({ family, regular, strong, ranges: unicodeRange }) => {
      const face = (file: string, weight: string): FontFace =>
        new FontFace(family, `url("/fonts/${file}")`, { weight, unicodeRange })
      return regular === strong
        ? [face(regular, '100 900')]
        : [face(regular, '100 500'), face(strong, '501 900')]
    })
}

const mostKept = 500
const known = new Map<string, readonly string[]>()

/** The signs of a text that can't be shown, as far as is known now. */
export function unshownNow(text: string): readonly string[] {
  const { choose } = scriptFonts.getState()
  if (choose === null) return []
  const found = known.get(text) ?? unshownIn(text, choose)
  known.delete(text)
  known.set(text, found)
  for (const [old] of known) if (known.size > mostKept) known.delete(old)
  return found
}
