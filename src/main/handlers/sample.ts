import type { Samples } from '../services/sample/samples.ts'
import type { Handlers } from './types.ts'

export function sampleHandlers(samples: Samples): Pick<Handlers, 'sample.create'> {
  return { 'sample.create': () => samples.create() }
}
