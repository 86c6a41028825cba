import { Failure } from '../../../shared/domain/failure.ts'
import { type LookFile, packGroup } from '../../../shared/domain/look.ts'
import { boxAt } from '../reel/mp4-boxes.ts'
import { readConfiguration, readSamples } from './mp4-fragments.ts'
import type { WorkingCopy } from './working-copy.ts'

/** How the pictures of a copy are coded, for a decoder in a page. */
export async function describeLook(copy: WorkingCopy): Promise<LookFile> {
  const index = copy.index()
  const configuration = readConfiguration(await copy.read(0, index.headerSize))
  const profile = configuration.subarray(1, 4).toString('hex')
  return {
    codec: `avc1.${profile}`,
    description: configuration.toString('base64'),
    width: copy.header.width,
    height: copy.header.height,
    groups: index.fragments.map(({ firstFrame }) => firstFrame),
    frameCount: index.frameTicks.length
  }
}

/** The coded pictures of one fragment, each with the index at which it is shown. */
export async function readLookGroup(copy: WorkingCopy, number: number): Promise<Uint8Array> {
  const fragment = copy.index().fragments[number]
  if (fragment === undefined) throw new Failure('not-found')
  const bytes = await copy.read(fragment.offset, fragment.offset + fragment.size)
  const moof = boxAt(bytes, ['moof'])
  if (moof === undefined) throw new Failure('vault-damaged')
  const samples = readSamples(bytes.subarray(0, moof.end), copy.header.video.id)
  const inOrder = samples.map(({ time }) => time).sort((a, b) => a - b)
  return packGroup(
    samples.map(({ offset, size, time }) => ({
      frame: fragment.firstFrame + inOrder.indexOf(time),
      bytes: bytes.subarray(offset, offset + size)
    }))
  )
}
