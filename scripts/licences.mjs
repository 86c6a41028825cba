// Writes resources/licences.txt: every package that ships with the program, its licence and its text.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const project = read(join(root, 'package.json'))

// Bundled into the renderer, so listed as development packages; all else that ships stands in dependencies.
const bundled = [
  'react',
  'react-dom',
  'react-aria-components',
  '@internationalized/date',
  'react-i18next',
  'video.js',
  'zustand',
  '@phosphor-icons/react',
  '@fontsource-variable/figtree',
  '@fontsource-variable/source-serif-4',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-en',
  '@zxcvbn-ts/language-nl-be',
  'electron'
].filter((name) => name in { ...project.dependencies, ...project.devDependencies })

/** The folder from which Node would load `name` when asked from `from`. */
function locate(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === dirname(at)) return null
  }
}

const found = new Map()
function walk(name, from) {
  const folder = locate(name, from)
  if (folder === null || name.startsWith('@types/')) return
  const pack = read(join(folder, 'package.json'))
  const key = `${pack.name} ${pack.version}`
  if (found.has(key)) return
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  found.set(key, { licence: typeof pack.license === 'string' ? pack.license : 'see its text', text })
  // Electron is a program, not a library: what its installer needs does not ship.
  if (name !== 'electron')
    for (const dependency of Object.keys(pack.dependencies ?? {})) walk(dependency, folder)
}
for (const name of [...Object.keys(project.dependencies), ...bundled]) walk(name, root)

// Fonts that lie in the program's own resources; what they are for stands in resources/fonts/README.md.
const fonts = {
  'Noto Sans and the Noto Sans of other scripts (OFL-1.1)': 'OFL-Noto.txt',
  'Twemoji (CC-BY-4.0 and OFL-1.1)': 'LICENCE-Twemoji.txt'
}

const byText = new Map()
for (const [key, { licence, text }] of [...found].sort(([a], [b]) => a.localeCompare(b, 'en'))) {
  const entry = byText.get(text) ?? []
  byText.set(text, [...entry, `${key} (${licence})`])
}
for (const [name, file] of Object.entries(fonts))
  byText.set(readFileSync(join(root, 'resources', 'fonts', file), 'utf8').trim(), [name])
const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`.trim())
writeFileSync(join(root, 'resources', 'licences.txt'), `${parts.join('\n\n----------\n\n')}\n`)
console.log(`${found.size} packages written to resources/licences.txt`)
