import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { defaultHandles } from '../../../shared/domain/reel.ts'
import type { Recordings } from '../media/recordings.ts'
import { filmOf } from '../reel/reel-media.ts'
import type { Services } from '../services.ts'
import { addTalk, createCase, makeReel, removeCase, tagMoments } from './case.ts'
import { makeSampleFilm } from './film.ts'
import { importAndWait } from './import-and-wait.ts'
import { sampleMoments, sampleWords } from './sample-texts.ts'

export type Samples = {
  /** Starts setting up the sample case; the job's subject is its session once it is done. */
  create(): Job
}

/** How much of the time drawing takes; importing takes the rest. */
const drawingShare = 0.7

export function createSamples(services: Services, recordings: Recordings): Samples {
  async function build(
    language: Language,
    path: string,
    signal: AbortSignal,
    onProgress: (fraction: number) => void
  ): Promise<string> {
    const { db } = services.vault()
    const words = sampleWords[language]
    const made = createCase(db, language, 'sample')
    const { sessionId } = made
    try {
      const { recordingId } = await importAndWait(
        services,
        recordings,
        { sessionId, path },
        { signal, onProgress }
      )
      const source = await filmOf(recordings, recordingId)
      if (source === null) throw new Failure('recording-not-ready')
      const moments = tagMoments(db, sessionId, recordingId, sampleMoments(language))
      const wish = {
        name: words.reel,
        title: { title: words.title, text: words.titleText },
        handles: defaultHandles
      }
      const { clips } = makeReel(db, sessionId, moments, source, wish, services.content)
      addTalk(db, made, clips, language)
      return sessionId
    } catch (error) {
      // Half a sample is of no use to anyone. While the vault closes its rows and keys go all the same; files
      // without a recording are removed at the next opening.
      if (services.vaultState() === 'unlocked')
        for (const { id } of recordings.list(sessionId)) await recordings.remove(id)
      removeCase(db, made)
      throw error
    }
  }

  return {
    create: () => {
      const { language } = services.appSettings.get()
      return services.jobs.start({
        kind: 'sample',
        subjectId: null,
        title: sampleWords[language].family,
        run: async (context) => {
          const { signal } = context
          const folder = await mkdtemp(join(tmpdir(), 'weerklank-sample-'))
          try {
            const path = await makeSampleFilm(folder, services.resourcesDirectory, {
              signal,
              onProgress: (fraction) => context.report(fraction * drawingShare)
            })
            const subjectId = await build(language, path, signal, (fraction) =>
              context.report(drawingShare + fraction * (1 - drawingShare))
            )
            return { path: null, subjectId }
          } finally {
            await rm(folder, { recursive: true, force: true })
          }
        }
      })
    }
  }
}
