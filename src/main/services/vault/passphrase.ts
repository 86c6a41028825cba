import { Failure } from '../../../shared/domain/failure.ts'

const fewestCharacters = 12
const fewestDifferent = 5

/** The least we accept: long enough, not one character over and over, not a row such as 123456789012. */
export function requireStrongPassphrase(passphrase: string): void {
  const characters = Array.from(passphrase.normalize('NFKC').trim())
  const steps = characters.slice(1).map((character, at) => {
    const step = (character.codePointAt(0) ?? 0) - (characters[at]?.codePointAt(0) ?? 0)
    // After 9 comes 0 again.
    return step === -9 ? 1 : step === 9 ? -1 : step
  })
  const oneRow = steps.every((step) => step === steps[0])
  if (characters.length < fewestCharacters || new Set(characters).size < fewestDifferent || oneRow)
    throw new Failure('passphrase-weak', { characters: fewestCharacters })
}
