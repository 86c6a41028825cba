import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startI18n } from './i18n.ts'
import { startApp } from './state/app.ts'
import { startJobs } from './state/jobs.ts'
import { followRecordings } from './state/session.ts'
import './styles/base.css'

const settings = await startApp()
await startI18n(settings.language)
await startJobs()
followRecordings()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
}
