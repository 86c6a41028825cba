import { z } from 'zod'

/** Every record has a random UUID; ids are made where the record is made. */
export const idSchema = z.uuid()

/** A name that content gives to something of its own: a codebook, a scope of consent, a template. */
export const shortIdSchema = z.string().max(100)
