import type { Reports } from '../services/report/reports.ts'
import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

export function reportHandlers(
  reports: Reports,
  shell: Shell
): Pick<Handlers, 'report.draft' | 'report.facts' | 'report.export'> {
  return {
    'report.draft': (request) => [...reports.draft(request)],
    'report.facts': (request) => reports.facts(request),
    'report.export': async ({ format, suggestedName, ...request }) => {
      const path = await shell.chooseSavePath(suggestedName, format)
      return path === null ? null : reports.export(request, format, path)
    }
  }
}
