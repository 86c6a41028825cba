import type { Size } from '../../../shared/domain/picture-view.ts'

/** What the program drew, as a PNG, and where it belongs in the reel's picture. */
export type DrawnPicture = Size & { readonly left: number; readonly top: number; readonly png: Buffer }
