import { z } from 'zod'

/**
 * For whom a reel can be meant: each is a consent scope. `opnemen` and `stilstaand-beeld-verslag` are none, for nobody is
 * shown a reel by them; a scope that isn't known isn't one either.
 */
export const audienceSchema = z.enum([
  'terugkijken-gezin',
  'terugkijken-andere-ouder',
  'tonen-aan-kind',
  'team',
  'supervisie',
  'meegeven-clip',
  'onderwijs',
  'onderzoek'
])
export type Audience = z.infer<typeof audienceSchema>
export const audiences = audienceSchema.options
