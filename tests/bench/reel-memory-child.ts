import { join } from 'node:path'
import { peakMemory } from './peak-memory.ts'
import { openReelBench, type Stretch } from './reel-case.ts'

/** A program that opens a vault, exports one reel with everything rendered anew, and prints the most memory it took, in MB. */
const [folder = '', stretches = '[]'] = process.argv.slice(2)
const bench = await openReelBench(folder)
await bench.forgetRendered()
const reel = bench.reel(JSON.parse(stretches) as readonly Stretch[])
const mostMb = await peakMemory(() => reel.export(join(folder, 'memory.mp4')))
await bench.close()
console.log(mostMb)
