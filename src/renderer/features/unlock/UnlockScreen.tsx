/** First start, passphrase, recovery key: what stands between a person and the vault. */
export function UnlockScreen() {
  return null
}
