/** The one address everything is served from. */
export const scheme = 'app'
const host = 'weerklank'
export const appUrl = `${scheme}://${host}/`

/** Whether an address is one of ours; anything that can't be read is not. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === host
}
