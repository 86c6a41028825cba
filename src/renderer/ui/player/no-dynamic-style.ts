declare global {
  interface Window {
    VIDEOJS_NO_DYNAMIC_STYLE?: boolean
  }
}

// Read by video.js while it loads: the content-security policy refuses the style elements it would add.
window.VIDEOJS_NO_DYNAMIC_STYLE = true

export {}
