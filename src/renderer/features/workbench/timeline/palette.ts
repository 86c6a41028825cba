/** The page's colours as the canvas needs them; read again when the theme changes. */
export type Palette = {
  readonly raised: string
  readonly sunken: string
  readonly ink: string
  readonly inkSoft: string
  readonly inkFaint: string
  readonly line: string
  readonly accent: string
  readonly accentSoft: string
  readonly gold: string
  readonly clay: string
  readonly font: string
}

export function readPalette(): Palette {
  const styles = getComputedStyle(document.documentElement)
  const value = (name: string): string => styles.getPropertyValue(name).trim()
  return {
    raised: value('--paper-raised'),
    sunken: value('--paper-sunken'),
    ink: value('--ink'),
    inkSoft: value('--ink-soft'),
    inkFaint: value('--ink-faint'),
    line: value('--line'),
    accent: value('--accent'),
    accentSoft: value('--accent-soft'),
    gold: value('--gold'),
    clay: value('--clay'),
    font: value('--font-text')
  }
}

/** Calls back when the theme has changed; call what comes back to stop. */
export function onTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Black or white, whichever reads better on a colour given as `#rrggbb`. */
export function inkOn(hex: string): '#1b1917' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  // Where both contrasts are alike: sqrt(1.05 * 0.05) - 0.05.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#1b1917' : '#ffffff'
}
