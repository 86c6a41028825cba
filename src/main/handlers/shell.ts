/** What handlers need of the desktop around them; the window provides it, and so do the command line and tests. */
export type Shell = {
  /** Asks for recordings; empty when the person cancels. */
  chooseFiles(): Promise<readonly string[]>
  /** Asks for a codebook's file; null when the person cancels. */
  chooseCodebookFile(): Promise<string | null>
  /** Asks where to write; null when the person cancels. `extension` without a point. */
  chooseSavePath(suggestedName: string, extension: string): Promise<string | null>
  /** Asks where to make a folder; null when the person cancels. */
  chooseNewFolder(suggestedName: string): Promise<string | null>
  /** The path of a file that was dropped on the page; null for a token never given out. */
  pathForToken(token: string): string | null
  /** Shows a file in the system's file manager. */
  reveal(path: string): void
  setFullScreen(on: boolean): void
  /** The page has so many edits that could not be written. */
  noteUnsaved(edits: number): void
  setTitle(title: string): void
  /** Whether there is a display beside the one that the therapist's window is on. */
  hasOtherDisplay(): boolean
  /** Opens the parent screen there, in a window of its own; false when there is no other display. */
  openParentScreen(): Promise<boolean>
  closeParentScreen(): void
  printPdf(html: string): Promise<Buffer>
}

/** What `app.info` tells of the program itself. */
export type AppFacts = {
  readonly version: string
  readonly licences: string
  /** Where ffmpeg was found; null when it was not. */
  readonly ffmpeg: string | null
}
