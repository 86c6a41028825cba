// Draws what families are written to in a process of its own, in another order, and prints the hash of all pictures.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { loadLettering } from '../../src/main/services/drawing/lettering.ts'
import { draw } from '../../src/main/services/reel/draw.ts'
import { textsOfFamilies } from './texts-of-families.ts'

const lettering = await loadLettering(join(import.meta.dirname, '..', '..', 'resources'))
const texts = Object.values(textsOfFamilies)
const caption = (text: string) =>
  draw({ kind: 'caption', text }, { width: 640, height: 360 }, lettering)?.png ?? Buffer.alloc(0)
// Fonts are opened in the order in which they are met: that must make no difference.
for (const text of texts.toReversed()) caption(text)
process.stdout.write(
  createHash('sha256')
    .update(Buffer.concat(texts.map(caption)))
    .digest('hex')
)
