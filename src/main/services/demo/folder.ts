import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where a demo puts what it makes. */
export type DemoFolder = {
  readonly directory: string
  readonly vault: string
  readonly reel: string
  readonly html: string
  readonly pdf: string
  readonly moments: string
  readonly facts: string
}

/** Says that what lies in this folder was made by a demo, and may be made again. */
const mark = '.weerklank-demo'

export function demoFolder(out: string): DemoFolder {
  const directory = resolve(out)
  const inside = (name: string): string => join(directory, name)
  return {
    directory,
    vault: inside('vault'),
    reel: inside('reel.mp4'),
    html: inside('report.html'),
    pdf: inside('report.pdf'),
    moments: inside('moments.csv'),
    facts: inside('demo.json')
  }
}

/**
 * Clears away an earlier demo and nothing else. False when there are files by these names that no demo made, above
 * all a vault: then nothing is touched.
 */
export async function prepareFolder({ directory, ...files }: DemoFolder): Promise<boolean> {
  const paths = Object.values(files)
  const isOurs = await exists(join(directory, mark))
  if (!isOurs && (await Promise.all(paths.map(exists))).includes(true)) return false
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, mark), '')
  for (const path of paths.flatMap((each) => [each, `${each}.part`, `${each}.partial`]))
    await rm(path, { recursive: true, force: true })
  return true
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
