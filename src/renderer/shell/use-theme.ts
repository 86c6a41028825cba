import { useEffect } from 'react'
import { useStore } from 'zustand'
import { app } from '../state/app.ts'

/** Puts the chosen theme, or the system's, on the page, and follows the system while that is chosen. */
export function useTheme(): void {
  const theme = useStore(app, (state) => state.info?.settings.theme ?? 'system')
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const show = (): void => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches)
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    }
    show()
    system.addEventListener('change', show)
    return () => system.removeEventListener('change', show)
  }, [theme])
}
