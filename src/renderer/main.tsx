import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { languages } from '../shared/domain/language.ts'
import { texts } from '../shared/i18n/index.ts'
import { startI18n } from './i18n.ts'
import { startApp } from './state/app.ts'
import { followEditor } from './state/codebook-editor.ts'
import { followCodebooks } from './state/codebooks.ts'
import { readKeyboardLayout } from './state/key-names.ts'
import { startJobs } from './state/jobs.ts'
import { forgetCommandsWhenLocked } from './state/commands.ts'
import { followReelSources } from './state/reel-sources.ts'
import { forgetSearchWhenLocked } from './state/search.ts'
import { forgetFiltersWhenLocked } from './state/saved-filters.ts'
import { followShortcuts } from './state/shortcuts.ts'
import { startScriptFonts } from './state/script-fonts.ts'
import { followRoom, tellUnsaved } from './state/saving.ts'
import { followRecordings, forgetWhenLocked } from './state/session.ts'
import { tellImports } from './state/told-imports.ts'
import './styles/base.css'

const root = document.getElementById('root')

try {
  const settings = await startApp()
  await startI18n(settings.language)
  void startScriptFonts()
  followShortcuts()
  void readKeyboardLayout()
  await startJobs()
  tellImports()
  followRecordings()
  followRoom()
  tellUnsaved()
  forgetWhenLocked()
  followReelSources()
  followCodebooks()
  followEditor()
  forgetFiltersWhenLocked()
  forgetSearchWhenLocked()
  forgetCommandsWhenLocked()
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>
    )
  }
} catch {
  tellNoStart()
}

/** Without settings there is no language to choose: one sentence in each, and nothing else. */
function tellNoStart(): void {
  const sentences = languages.map((language) => {
    const line = document.createElement('p')
    line.lang = language
    line.textContent = texts[language].common.noStart
    return line
  })
  const page = document.createElement('main')
  page.className = 'no-start'
  page.setAttribute('role', 'alert')
  page.append(...sentences)
  root?.replaceChildren(page)
}
