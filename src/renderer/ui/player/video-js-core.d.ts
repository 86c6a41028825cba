/** The core without adaptive streaming: same interface, a third of the size. */
declare module 'video.js/core.es.js' {
  export { default } from 'video.js'
}
