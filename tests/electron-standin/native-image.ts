/** A PNG with the few methods of Electron's NativeImage that are used. */
export class NativeImage {
  readonly #png: Buffer
  constructor(png: Buffer) {
    this.#png = png
  }
  toPNG(): Buffer {
    return this.#png
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }
  isEmpty(): boolean {
    return this.#png.length === 0
  }
  /** From the PNG header. */
  getSize(): { width: number; height: number } {
    return this.isEmpty()
      ? { width: 0, height: 0 }
      : { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
  }
}

export const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromBuffer: (png: Buffer) => new NativeImage(png),
  createFromPath: () => new NativeImage(Buffer.alloc(0))
}
