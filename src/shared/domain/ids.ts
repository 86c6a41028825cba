import { z } from 'zod'

/** Every record has a random UUID; ids are made where the record is made. */
export const idSchema = z.uuid()
