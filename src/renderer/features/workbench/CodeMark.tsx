import type { Code, FoundCode, Valence } from '../../../shared/domain/codebook.ts'
import { CodeSign } from '../../ui/CodeSign.tsx'

type Mark = { readonly colour: string; readonly valence: Valence; readonly icon?: Code['icon'] }

/** The mark of a code, or of one that is not there any more. */
export function markOf(found: Pick<FoundCode, 'code' | 'group'> | undefined): Mark {
  if (found === undefined) return { colour: '#7f7f7f', valence: 'neutral' }
  const { code, group } = found
  return { colour: code.colour ?? group.colour.hex, valence: code.valence, icon: code.icon }
}

/** A code's sign: its own or its group's colour, and a picture or a shape for its kind, since colour alone does not tell. */
export function CodeMark({ colour, valence, icon }: Mark) {
  return <CodeSign colour={colour} shape={valence} icon={icon} />
}
