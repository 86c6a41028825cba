interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

/** What Electron hands to a listener that may say no. */
export function preventable<Details extends object>(details?: Details): Details & Preventable {
  const event = {
    ...(details as Details),
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    }
  }
  return event
}
