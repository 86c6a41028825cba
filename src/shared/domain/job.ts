import { z } from 'zod'
import { failureCodeSchema, failureDetailSchema } from './failure.ts'
import { idSchema } from './ids.ts'

/** Long work, owned by main, pushed whole to every window whenever it changes. */
export const jobSchema = z.object({
  id: idSchema,
  kind: z.enum([
    'import',
    'prepare-look',
    'prepare-reel',
    'export-reel',
    'export-report',
    'export-codebook',
    'sample',
    'angle-offset'
  ]),
  /** What it works on: a recording, a reel or a session. */
  subjectId: idSchema.nullable(),
  title: z.string(),
  status: z.discriminatedUnion('state', [
    z.object({ state: z.literal('queued') }),
    /** `fraction` 0–1; `etaMs` null until it can be told. */
    z.object({ state: z.literal('running'), fraction: z.number(), etaMs: z.number().nullable() }),
    /** `path`: the file written for the person, if any. */
    z.object({
      state: z.literal('done'),
      path: z.string().nullable(),
      /** How many parts of what was asked for stayed behind, as they are not for those who get it; not there: none. */
      stayed: z.number().int().positive().optional(),
      /** In it an even colour covers what was meant to be blurred. */
      solid: z.literal(true).optional()
    }),
    z.object({ state: z.literal('cancelled') }),
    z.object({ state: z.literal('failed'), code: failureCodeSchema, detail: failureDetailSchema })
  ])
})
export type Job = z.infer<typeof jobSchema>
export type JobKind = Job['kind']
export type JobStatus = Job['status']

export function isJobOver(job: Job): boolean {
  return job.status.state === 'done' || job.status.state === 'cancelled' || job.status.state === 'failed'
}
