import { z } from 'zod'
import { codebookDraftSchema, codebookSchema } from './domain/codebook.ts'
import { coderSettingsSchema } from './domain/coder-settings.ts'
import { contentSchema } from './domain/content.ts'
import { diffSchema } from './domain/diff.ts'
import {
  consentSchema,
  cycleSchema,
  daySchema,
  familySchema,
  personSchema,
  sessionSchema,
  trajectorySchema
} from './domain/family.ts'
import { historyPartSchema, historySideSchema } from './domain/history.ts'
import { idSchema, shortIdSchema } from './domain/ids.ts'
import { jobSchema } from './domain/job.ts'
import { languageSchema } from './domain/language.ts'
import { savedFilterSchema } from './domain/moment-filter.ts'
import { offsetProposalSchema } from './domain/offset-proposal.ts'
import { packedMomentsSchema } from './domain/pack-moments.ts'
import { correctionSchema } from './domain/reaction.ts'
import { parentReelSchema } from './domain/parent-reel.ts'
import { recordingLockSchema, recordingSchema } from './domain/recording.ts'
import { placesSchema, searchHitSchema } from './domain/search-hit.ts'
import { recordingViewSchema } from './domain/recording-view.ts'
import { drawingSchema, drawnSchema, pictureSizeSchema } from './domain/reel-drawing.ts'
import { inViewSchema, maskSchema } from './domain/reel-records.ts'
import { angleSchema, momentSchema, passSchema, sessionRecordSchema } from './domain/session-record.ts'
import { appSettingsSchema, vaultSettingsSchema } from './domain/settings.ts'
import { nextStepSchema, reviewSchema, scalingSchema } from './domain/review-records.ts'
import { talkMessageSchema } from './domain/talk.ts'
import { exportChoiceSchema, exportHabitSchema } from './domain/export-choice.ts'
import { logLineSchema } from './domain/logbook.ts'
import { msSchema } from './domain/time.ts'

const nothing = z.void()
const passphrase = z.string().min(1).max(1000)

/** Where the vault stands: nothing there yet, closed, or open. */
const vaultStateSchema = z.enum(['none', 'locked', 'unlocked'])
export type VaultState = z.infer<typeof vaultStateSchema>

const familySummarySchema = z.object({
  id: idSchema,
  pseudonym: z.string(),
  sessions: z.number().int(),
  recordings: z.number().int(),
  lastSessionOn: daySchema.nullable(),
  consentComplete: z.boolean()
})
export type FamilySummary = z.infer<typeof familySummarySchema>

/** How many rows could not be read; the others are there. */
const unreadableSchema = z.number().int().nonnegative()

const familyFileSchema = z.object({
  family: familySchema,
  people: z.array(personSchema),
  consents: z.array(consentSchema),
  /** The day that consent is asked for; a clock that was set back doesn't change it. */
  today: daySchema,
  trajectories: z.array(trajectorySchema),
  cycles: z.array(cycleSchema),
  sessions: z.array(sessionSchema.extend({ recordings: z.number().int(), moments: z.number().int() })),
  unreadable: unreadableSchema
})
export type FamilyFile = z.infer<typeof familyFileSchema>

const lockedRecordingSchema = z.object({
  recordingId: idSchema,
  sessionId: idSchema,
  name: z.string(),
  sessionNumber: z.number().int(),
  familyId: idSchema,
  pseudonym: z.string(),
  lock: recordingLockSchema
})
export type LockedRecording = z.infer<typeof lockedRecordingSchema>

const openSessionSchema = z.object({
  family: familySchema,
  people: z.array(personSchema),
  mayImport: z.boolean(),
  mayUseStills: z.boolean(),
  session: sessionSchema,
  recordings: z.array(recordingSchema),
  /** All but the moments, which come packed. */
  records: z.array(sessionRecordSchema),
  moments: packedMomentsSchema,
  /** The upper parts of both stacks; `session.history` gives what lies beneath. */
  history: z.object({ done: historyPartSchema, undone: historyPartSchema }),
  unreadable: unreadableSchema
})
type OpenSession = z.infer<typeof openSessionSchema>
/** What is said of a session beside its document and its history. */
export type OpenedSession = Omit<OpenSession, 'records' | 'moments' | 'history'>

/** What a codebook has been used for: sessions with moments of it, how many moments, sessions that are set to it. */
const codebookUseSchema = z.object({
  codebookId: shortIdSchema,
  sessions: z.number().int(),
  moments: z.number().int(),
  chosen: z.number().int()
})
export type CodebookUse = z.infer<typeof codebookUseSchema>

const ownCodebookSchema = z.object({
  codebook: codebookSchema,
  madeAt: z.iso.datetime(),
  /** Not offered any more; what was coded with it keeps its words. */
  archived: z.boolean()
})
export type OwnCodebook = z.infer<typeof ownCodebookSchema>

/** A session with moments of one codebook: how many of each code. */
const codedSessionSchema = z.object({
  sessionId: idSchema,
  familyId: idSchema,
  pseudonym: z.string(),
  number: z.number().int(),
  date: daySchema,
  moments: z.record(z.string(), z.number().int())
})
export type CodedSession = z.infer<typeof codedSessionSchema>

/** A report section as drafted from the session; what the therapist wrote instead is a `report-text` record. */
const draftSectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  hint: z.string(),
  text: z.string()
})
export type DraftSection = z.infer<typeof draftSectionSchema>

/** What is said beside a report's draft, and not on paper. */
const reportFactsSchema = z.object({
  /** Moments that stay out of the observation because nothing was written down at them, in the order of time. */
  withoutNote: z.array(z.object({ id: idSchema, recordingId: idSchema })),
  /** How many moments stay out because their code is not for parents. */
  notForParents: z.number().int(),
  /** The day of the last talk; null: none took place. */
  shownOn: daySchema.nullable(),
  /** The pictures that may stand with the clips shown. */
  pictures: z.array(
    z.object({
      clipNumber: z.number().int(),
      recordingId: idSchema,
      atMs: msSchema,
      caption: z.string()
    })
  )
})
export type ReportFacts = z.infer<typeof reportFactsSchema>

/** What a session of a family gives to reels of that family: its films, and what is said of them. Its moments are asked for apart. */
const reelSourceSchema = z.object({
  session: sessionSchema,
  recordings: z.array(recordingSchema),
  /** Its cameras, masks, who is in view, and its coding passes. */
  records: z.array(z.discriminatedUnion('type', [angleSchema, maskSchema, inViewSchema, passSchema]))
})
export type ReelSource = z.infer<typeof reelSourceSchema>

/** What was agreed, and said in figures, in the nearest earlier session of the family that had a talk. */
const agreedSchema = z.object({
  session: sessionSchema,
  nextStep: nextStepSchema.nullable(),
  review: reviewSchema.nullable(),
  /** Of all earlier sessions, the oldest first. */
  scalings: z.array(scalingSchema.extend({ sessionNumber: z.number().int() }))
})
export type Agreed = z.infer<typeof agreedSchema>

/** What a joined segment list of a reel still lacks: `ready` of `total` are rendered; why nothing more is, just now. */
const reelReadinessSchema = z.object({
  reelId: idSchema,
  ready: z.number().int(),
  total: z.number().int(),
  paused: z.literal('battery').optional()
})
export type ReelReadiness = z.infer<typeof reelReadinessSchema>

/**
 * Every call from the renderer to main: the only door. Adding one means a line here and a handler in
 * `src/main/handlers`. Inputs are parsed by these schemas; failures come back as values (`Result`).
 */
export const calls = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      vault: vaultStateSchema,
      settings: appSettingsSchema,
      licences: z.string(),
      ffmpeg: z.string().nullable()
    })
  },
  'app.saveSettings': { input: appSettingsSchema, output: appSettingsSchema },
  /** How many edits the page has that could not be written; the program is not quitted unasked with them in hand. */
  'app.noteUnsaved': { input: z.object({ edits: z.number().int().nonnegative() }), output: nothing },
  'app.content': { input: nothing, output: contentSchema },

  /** Makes a vault and opens it; the recovery key is given this once. */
  'vault.create': { input: z.object({ passphrase }), output: z.object({ recoveryKey: z.string() }) },
  'vault.unlock': {
    input: z.object({ by: z.enum(['passphrase', 'recovery-key']), secret: passphrase }),
    output: nothing
  },
  'vault.lock': { input: nothing, output: nothing },
  'vault.changePassphrase': { input: z.object({ passphrase }), output: nothing },
  /** Another recovery key in the place of the old one, which opens nothing from then on. It is given this once. */
  'vault.newRecoveryKey': { input: nothing, output: z.object({ recoveryKey: z.string() }) },
  'vault.settings': { input: nothing, output: vaultSettingsSchema },
  'vault.saveSettings': {
    input: vaultSettingsSchema.omit({ hasParentPin: true }),
    output: vaultSettingsSchema
  },
  /** Null takes the PIN away. */
  'vault.setParentPin': {
    input: z.object({
      pin: z
        .string()
        .regex(/^\d{4,8}$/)
        .nullable()
    }),
    output: nothing
  },
  'vault.checkParentPin': {
    input: z.object({ pin: z.string().max(8) }),
    output: z.object({ right: z.boolean() })
  },

  /** All families, or those whose pseudonym, people, notes or sessions match every word of `query`. */
  'family.list': { input: z.object({ query: z.string().max(200) }), output: z.array(familySummarySchema) },
  'family.open': { input: z.object({ familyId: idSchema }), output: familyFileSchema },
  /** What left the vault of this family, and what was done by wish; the newest first. */
  'family.logbook': { input: z.object({ familyId: idSchema }), output: z.array(logLineSchema).readonly() },
  'family.create': { input: z.object({ pseudonym: familySchema.shape.pseudonym }), output: familySchema },
  'family.save': { input: familySchema, output: nothing },
  'family.savePerson': { input: personSchema.omit({ archivedOn: true }), output: nothing },
  /** Whoever left a trace stays as no longer of the family. */
  'family.removePerson': { input: z.object({ personId: idSchema }), output: nothing },
  'family.bringBack': { input: z.object({ personId: idSchema }), output: nothing },
  /** Adds consents; one that is there can't be changed by it. */
  'family.saveConsents': {
    input: z.object({ consents: z.array(consentSchema.omit({ replacedBy: true })) }),
    output: nothing
  },
  /** Records anew who gave it and when; what was written down before stays to be read. */
  'family.correctConsent': {
    input: z.object({
      consentId: idSchema,
      givenBy: consentSchema.shape.givenBy,
      givenOn: consentSchema.shape.givenOn
    }),
    output: nothing
  },
  /** What is on lock and has still to be erased or kept for a reason, of all families. */
  'family.locked': { input: nothing, output: z.array(lockedRecordingSchema) },
  'family.withdrawConsent': { input: z.object({ consentId: idSchema, on: daySchema }), output: nothing },

  /** Adds the next session; makes the trajectory and the cycle of five when they are not there yet. */
  'session.create': {
    input: sessionSchema.pick({ familyId: true, date: true, place: true, situation: true }),
    output: sessionSchema
  },
  'session.save': { input: sessionSchema, output: nothing },
  'session.open': { input: z.object({ sessionId: idSchema }), output: openSessionSchema },
  /** The next part of a stack of the session's history, beneath the `skip` edits that are known. */
  'session.history': {
    input: z.object({ sessionId: idSchema, side: historySideSchema, skip: z.number().int().nonnegative() }),
    output: historyPartSchema
  },
  /**
   * Writes an edit in one transaction. `edit` can be undone, `undo` and `redo` move between the two stacks,
   * `plain` (typed report text, parent's words) stays outside them. Resolves when it is on the disk.
   */
  'session.commit': {
    input: z.object({ sessionId: idSchema, diff: diffSchema, as: z.enum(['edit', 'undo', 'redo', 'plain']) }),
    output: z.object({ savedAt: z.iso.datetime() })
  },

  /** Asks where and writes the session's moments as CSV, all or only these; null when the person cancels. */
  'session.exportMoments': {
    input: z.object({
      sessionId: idSchema,
      momentIds: z.array(idSchema).nullable(),
      suggestedName: z.string().max(200)
    }),
    output: z.object({ name: z.string(), moments: z.number().int() }).nullable()
  },

  /** The therapist's saved filters of moments, for all families. */
  'filter.list': { input: nothing, output: z.array(savedFilterSchema) },
  'filter.saveAll': { input: z.object({ filters: z.array(savedFilterSchema).max(200) }), output: nothing },
  /** How a coder works and where she corrected what keys had set. The empty name: whose vault it is. */
  'coding.coder': {
    input: z.object({ coder: z.string().max(200) }),
    output: z.object({ settings: coderSettingsSchema, corrections: z.array(correctionSchema) })
  },
  'coding.saveCoder': {
    input: z.object({ coder: z.string().max(200), settings: coderSettingsSchema }),
    output: nothing
  },
  /** Keeps where an edge was put instead; `kept` false takes that back. */
  'coding.correct': {
    input: z.object({ coder: z.string().max(200), correction: correctionSchema, kept: z.boolean() }),
    output: nothing
  },
  /** The pass that was coded last in a session; null: the first. */
  'coding.activePass': {
    input: z.object({ sessionId: idSchema }),
    output: z.object({ passId: idSchema.nullable() })
  },
  'coding.choosePass': {
    input: z.object({ sessionId: idSchema, passId: idSchema.nullable() }),
    output: nothing
  },

  /** What is written anywhere in the vault: every word of the query, each by its beginning; "phrases" word for word. */
  'search.find': {
    input: z.object({ query: z.string().max(500), limit: z.number().int().min(1).max(200) }),
    output: z.array(searchHitSchema)
  },
  /** Every family and session by name, to go to. */
  'search.places': { input: nothing, output: placesSchema },

  /** Asks for files and starts importing them; an empty list when the person cancels. */
  'recording.choose': { input: z.object({ sessionId: idSchema }), output: z.array(recordingSchema) },
  /** The same, beside a recording of which another sound track is wanted: that one is taken, counted from 1. */
  'recording.chooseWithSound': {
    input: z.object({ recordingId: idSchema, soundTrack: z.number().int().min(1).max(99) }),
    output: z.array(recordingSchema)
  },
  /** The same for dropped files; the preload turns a dropped file into a token, so no path comes from a page. */
  'recording.importDropped': {
    input: z.object({ sessionId: idSchema, tokens: z.array(z.string().max(100)).min(1).max(50) }),
    output: z.array(recordingSchema)
  },
  /** How the therapist looks at a recording: brightness, and when it was watched once. */
  'recording.view': { input: z.object({ recordingId: idSchema }), output: recordingViewSchema },
  'recording.saveView': { input: recordingViewSchema, output: nothing },
  /** Keeps a recording that is on lock; the reason goes into the logbook, and the lock stays. */
  'recording.keepLocked': {
    input: z.object({ recordingId: idSchema, reason: z.string().trim().min(1).max(200) }),
    output: nothing
  },
  /** Destroys the recording's key, then its file; its moments and clips go too. */
  'recording.remove': { input: z.object({ recordingId: idSchema }), output: nothing },

  /**
   * Compares the sound of two recordings of a session. Answers when that is done; until then it is a job of kind
   * `angle-offset` whose subject is the angle's recording, to be followed and cancelled as one.
   */
  'angle.proposeOffset': {
    input: z.object({ mainId: idSchema, recordingId: idSchema }),
    output: offsetProposalSchema
  },

  /**
   * Every session of the family, by number, with what reels can be made of; the moments of other sessions that clips of
   * this one were made from, and those that are not for parents; what the moments of clips were that are gone; and who has
   * agreed to what, on which day it is.
   */
  'reel.sources': {
    input: z.object({ sessionId: idSchema }),
    output: z.object({
      sessions: z.array(reelSourceSchema),
      clipMoments: z.array(momentSchema),
      hiddenMoments: z.array(momentSchema),
      removedMoments: z.array(momentSchema.pick({ id: true, code: true, modifiers: true })),
      consents: z.array(consentSchema),
      today: daySchema,
      unreadable: unreadableSchema
    })
  },
  /** The moments of a session of the same family, packed. */
  'reel.momentsOf': {
    input: z.object({ sessionId: idSchema, ofSessionId: idSchema }),
    output: packedMomentsSchema
  },
  /** The reel of a session that was worked on last, which may be gone; null: none was chosen. */
  'reel.chosen': {
    input: z.object({ sessionId: idSchema }),
    output: z.object({ reelId: idSchema.nullable() })
  },
  'reel.choose': { input: z.object({ sessionId: idSchema, reelId: idSchema }), output: nothing },
  /** Starts rendering ahead what the reel still lacks; harmless when nothing is missing. */
  'reel.prepare': { input: z.object({ sessionId: idSchema, reelId: idSchema }), output: reelReadinessSchema },
  /** How many bytes what was rendered takes on the disk. */
  'reel.cacheSize': { input: nothing, output: z.object({ bytes: z.number() }) },
  /** Forgets all that was rendered; it is rendered again when it is needed. */
  'reel.emptyCache': { input: nothing, output: z.object({ bytes: z.number() }) },
  /** How a reel was let out last, to begin with that. */
  'reel.exportHabit': { input: nothing, output: exportHabitSchema },
  /** What the exported film will be called to begin with; `isNeutral`: not as the reel, whose name tells whose it is. */
  'reel.fileName': {
    input: z.object({ sessionId: idSchema, suggestedName: z.string().max(200) }),
    output: z.object({ name: z.string(), isNeutral: z.boolean() })
  },
  /** Asks where to write and starts the export; null when the person cancels. */
  'reel.export': {
    input: z.object({
      sessionId: idSchema,
      reelId: idSchema,
      suggestedName: z.string().max(200),
      choice: exportChoiceSchema
    }),
    output: jobSchema.nullable()
  },
  /** What the program draws in a reel's picture, exactly as it will be exported; null when nothing of it can be shown. */
  'reel.draw': {
    input: z.object({ drawing: drawingSchema, size: pictureSizeSchema }),
    output: drawnSchema.nullable()
  },

  /** Whether there is another display to put the parent screen on, and which clips would not be on it. */
  'talk.ready': {
    input: z.object({ sessionId: idSchema, reelId: idSchema }),
    output: z.object({ otherDisplay: z.boolean(), heldBackIds: z.array(idSchema) })
  },
  /**
   * Begins the talk: prepares what the parent screen gets and, with `other`, opens it as a window of its own on the
   * other display. `display` says what it has become: `this` where there is no other one.
   */
  'talk.start': {
    input: z.object({ sessionId: idSchema, reelId: idSchema, display: z.enum(['other', 'this']) }),
    output: z.object({ display: z.enum(['other', 'this']), reel: parentReelSchema })
  },
  /** What the parent screen shows. The only calls that its own window may make are this one and `talk.say`. */
  'talk.reel': { input: nothing, output: parentReelSchema },
  /** Prepares it anew after the reel was changed, and tells the parent screen. */
  'talk.refresh': { input: nothing, output: parentReelSchema },
  /** Passes on what one of the two screens has to say to the other. */
  'talk.say': { input: talkMessageSchema, output: nothing },
  /** Closes the parent screen's window; harmless when there is none. */
  'talk.end': { input: nothing, output: nothing },
  /** Notes in the logbook that a clip was left out by the parent's wish. */
  'talk.leftOut': { input: z.object({ sessionId: idSchema, reelId: idSchema }), output: nothing },
  /** What the session before this one ended with; null: nothing. `read`: the therapist has put it aside. */
  'talk.agreed': {
    input: z.object({ sessionId: idSchema }),
    output: z.object({ agreed: agreedSchema.nullable(), read: z.boolean() })
  },
  'talk.agreedRead': { input: z.object({ sessionId: idSchema }), output: nothing },

  /** The codebooks of this vault, oldest first, all versions. The built-in ones are in `app.content`. */
  'codebook.list': { input: nothing, output: z.array(ownCodebookSchema) },
  /** Of every codebook that is or was used, the built-in ones too. */
  'codebook.use': { input: nothing, output: z.array(codebookUseSchema) },
  /** Saves in place as long as nothing was coded with it, as a new version after that. Gives what was saved. */
  'codebook.save': { input: codebookSchema, output: codebookSchema },
  /** Only what was never used. */
  'codebook.remove': { input: z.object({ codebookId: shortIdSchema }), output: nothing },
  'codebook.archive': {
    input: z.object({ codebookId: shortIdSchema, archived: z.boolean() }),
    output: nothing
  },
  /** Asks for a file; null when the person cancels. `as`: what it has become beside what was there. */
  'codebook.import': {
    input: nothing,
    output: z.object({ codebook: codebookSchema, as: z.enum(['new', 'version', 'copy', 'same']) }).nullable()
  },
  /** Asks where to write the codebook as a file for exchange, or as pages to print; null when the person cancels. */
  'codebook.export': {
    input: z.object({
      codebookId: shortIdSchema,
      format: z.enum(['json', 'pdf']),
      language: languageSchema,
      suggestedName: z.string().max(200)
    }),
    output: jobSchema.nullable()
  },
  /** What is being made and has not been saved; it survives locking and a crash. */
  'codebook.drafts': { input: nothing, output: z.array(codebookDraftSchema) },
  'codebook.keepDraft': { input: codebookDraftSchema, output: nothing },
  'codebook.dropDraft': { input: z.object({ codebookId: shortIdSchema }), output: nothing },
  /** The sessions that were coded with it. */
  'codebook.sessions': {
    input: z.object({ codebookId: shortIdSchema }),
    output: z.array(codedSessionSchema)
  },
  /** Gives moments of these sessions the codes of another version: in each session one edit, that can be undone. */
  'codebook.migrate': {
    input: z.object({
      sessionIds: z.array(idSchema).min(1).max(1000),
      fromId: shortIdSchema,
      toId: shortIdSchema,
      mapping: z.record(shortIdSchema, shortIdSchema.nullable())
    }),
    output: z.object({ moments: z.number().int() })
  },

  'report.draft': {
    input: z.object({ sessionId: idSchema, templateId: shortIdSchema, language: languageSchema }),
    output: z.array(draftSectionSchema)
  },
  /** What the screen says beside that draft. */
  'report.facts': {
    input: z.object({ sessionId: idSchema, language: languageSchema }),
    output: reportFactsSchema
  },
  'report.export': {
    input: z.object({
      sessionId: idSchema,
      templateId: shortIdSchema,
      language: languageSchema,
      format: z.enum(['html', 'pdf']),
      stills: z.boolean(),
      suggestedName: z.string().max(200)
    }),
    output: jobSchema.nullable()
  },

  'job.list': { input: nothing, output: z.array(jobSchema) },
  'job.cancel': { input: z.object({ jobId: idSchema }), output: nothing },
  /** Shows a file that a job wrote in the system's file manager. */
  'job.reveal': { input: z.object({ jobId: idSchema }), output: nothing },

  /** Builds the sample case in the open vault; the job's `subjectId` is its session once done. */
  'sample.create': { input: nothing, output: jobSchema },

  'window.setFullScreen': { input: z.object({ on: z.boolean() }), output: nothing },
  'window.setTitle': { input: z.object({ title: z.string().max(300) }), output: nothing }
} as const

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>

/** What the application menu can ask of the screen that is shown. */
const menuCommands = [
  'settings',
  'lock',
  'undo',
  'redo',
  'keyboard',
  'about',
  'families',
  'language-nl',
  'language-en'
] as const

/** Events only announce what has happened; what a schema doesn't name stays in main. */
export const events = {
  'job.changed': jobSchema,
  'recording.changed': recordingSchema,
  'reel.readiness': reelReadinessSchema,
  /** What one screen of a talk says to the other. */
  'talk.said': talkMessageSchema,
  /** The parent screen's reel has been prepared anew. */
  'talk.reel': parentReelSchema,
  /** The parent screen's window is gone. */
  'talk.ended': z.object({ why: z.enum(['closed', 'display-gone', 'asked']) }),
  'codebook.changed': z.object({ codebookId: shortIdSchema }),
  'vault.changed': z.object({ state: vaultStateSchema }),
  'menu.command': z.object({ command: z.enum(menuCommands) })
} as const
export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>

/** A still of a recording for lists and reports: JPEG of the frame shown at `ms`. */
export const stillUrl = (recordingId: string, ms: number): string =>
  `/still/${recordingId}?ms=${String(msSchema.parse(ms))}`
