import { registerHooks } from 'node:module'

/** `node --import ./tests/electron-standin/register.ts out/main/index.js`: the import `electron` finds this folder. */
const standin = new URL('./index.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron' || specifier.startsWith('electron/')
      ? { url: standin, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context)
  }
})
