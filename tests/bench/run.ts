import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, Rows } from './bench.ts'
import { timeExactly } from './exact-time.ts'
import type { Figure, Tally } from './figures.ts'
import { importRows } from './import.ts'
import { keysWhileImporting } from './keys-while-importing.ts'
import { mediaRows } from './media.ts'
import { reelRows } from './reel.ts'
import { scaleRows } from './scale.ts'
import { searchFigures } from './search.ts'

/** The families of rows, in the order in which they are measured. */
const families: Readonly<Record<string, Rows>> = {
  scale: scaleRows,
  media: mediaRows,
  import: importRows,
  'import-keys': keysWhileImporting,
  exact: ({ folder, say, exact: count }) => timeExactly({ folder, say, count }),
  search: ({ say }) => {
    say('searching')
    return Promise.resolve(searchFigures(30_000))
  },
  reel: reelRows
}

/**
 * Measures the running application and prints figures as JSON, each beside a baseline from the same run, so that
 * machines can be compared. `--only` names families of rows, `--moments` how many a session has and `--film`
 * the minutes of its film; `--minutes` is the length of the film that is stepped through, `--keys` how often a code is pressed, `--exact` how many seeks and
 * steps are looked at in each of two films, `--out` a file,
 * `--quick` makes the films of the reel's rows short. Only the
 * figures go to the standard output; `--json` sees to it that the same is true of all that is set up before.
 */
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(families).join(',') },
    moments: { type: 'string', default: '1000,100000' },
    film: { type: 'string', default: '180' },
    minutes: { type: 'string', default: '3' },
    keys: { type: 'string', default: '60' },
    exact: { type: 'string', default: '500' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    out: { type: 'string' }
  }
})

const folder = mkdtempSync(join(tmpdir(), 'weerklank-bench-'))
const bench: Bench = {
  folder,
  display: process.env['DISPLAY'] ?? null,
  keys: Number(asked.keys),
  exact: Number(asked.exact),
  minutes: Number(asked.minutes),
  filmMinutes: Number(asked.film),
  moments: asked.moments.split(',').map(Number),
  quick: asked.quick,
  say: (text) => console.error(text)
}
// More than the cores: others were at work too, and times are longer than they need be.
const loadBefore = loadavg()[0]
const figures: (Figure | Tally)[] = []
try {
  for (const name of asked.only.split(',')) {
    const rows = families[name]
    if (rows === undefined) throw new Error(`there are no rows called ${name}`)
    figures.push(...(await rows(bench)))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  loadBefore,
  load: loadavg()[0],
  node: process.version
}
const json = JSON.stringify({ machine, figures }, null, 2)
if (asked.out) writeFileSync(asked.out, json)
console.log(json)
if (figures.some(({ limits }) => limits.some(({ kept }) => !kept))) process.exitCode = 1
