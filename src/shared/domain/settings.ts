import { z } from 'zod'
import { languageSchema } from './language.ts'
import { shortcutsSchema } from './shortcuts.ts'

/** What the timeline has a lane for. */
export const lanesBySchema = z.enum(['group', 'subject', 'code'])
export type LanesBy = z.infer<typeof lanesBySchema>

/** How reels are made ahead on this machine. */
const aheadSettingsSchema = z.object({
  /** Whether also while it runs on its battery. */
  onBattery: z.boolean(),
  /** How much room what was made ahead may take on the disk. */
  gigabytes: z.number().int().min(1).max(100)
})
export type AheadSettings = z.infer<typeof aheadSettingsSchema>

export const defaultAhead: AheadSettings = { onBattery: false, gigabytes: 2 }

/** How the program looks and behaves on this machine; nothing in it is about a family. Kept outside the vault. */
export const appSettingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  lanesBy: lanesBySchema.default('group'),
  /** The keys this person gave to actions; those not named have the keys they come with. */
  shortcuts: shortcutsSchema.optional(),
  /** Not there: `defaultAhead`. */
  ahead: aheadSettingsSchema.optional()
})
export type AppSettings = z.infer<typeof appSettingsSchema>

/** Kept inside the vault. */
export const vaultSettingsSchema = z.object({
  therapistName: z.string().max(200),
  handles: z.object({
    beforeMs: z.number().int().min(0).max(60_000),
    afterMs: z.number().int().min(0).max(60_000)
  }),
  /** Whether parents are told in words what a clip of something difficult shows. */
  growthInWords: z.boolean().default(false),
  /** Whether a PIN is set that closes the parent screen; the PIN itself never leaves main. */
  hasParentPin: z.boolean()
})
export type VaultSettings = z.infer<typeof vaultSettingsSchema>
