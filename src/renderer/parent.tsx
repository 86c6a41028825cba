import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { call } from './api.ts'
import { ParentWindow } from './features/parent-screen/ParentWindow.tsx'
import { startI18n } from './i18n.ts'
import { startScriptFonts } from './state/script-fonts.ts'
import './styles/base.css'

void startScriptFonts()

// The page of the parents' own window. It gets the prepared reel and nothing else; main answers no other call of it.
const root = document.getElementById('root')
const reel = await call('talk.reel')
if (root && reel.ok) {
  await startI18n(reel.value.language)
  createRoot(root).render(
    <StrictMode>
      <ParentWindow reel={reel.value} />
    </StrictMode>
  )
}
