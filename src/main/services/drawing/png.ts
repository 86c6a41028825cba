import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** RGBA bytes as a PNG. */
export function encodePng(width: number, height: number, rgba: Uint8Array): Buffer {
  return encode(width, height, rgba, { bytes: 4, colourType: 6 })
}

/** The RGBA bytes of a PNG that `encodePng` made. */
export function decodePng(png: Buffer): {
  readonly width: number
  readonly height: number
  readonly rgba: Buffer
} {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const data = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(data, data + png.readUInt32BE(data - 8)))
  const rgba = Buffer.alloc(width * height * 4)
  for (let row = 0; row < height; row += 1)
    rows.copy(rgba, row * width * 4, row * (width * 4 + 1) + 1, (row + 1) * (width * 4 + 1))
  return { width, height, rgba }
}

/** Grey bytes as a PNG. */
export function encodeGreyPng(width: number, height: number, grey: Uint8Array): Buffer {
  return encode(width, height, grey, { bytes: 1, colourType: 0 })
}

function encode(
  width: number,
  height: number,
  pixels: Uint8Array,
  { bytes, colourType }: { readonly bytes: number; readonly colourType: number }
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourType, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * bytes + 1) * height)
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width * bytes, (row + 1) * width * bytes), row * (width * bytes + 1) + 1)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(content.length + 12)
  bytes.writeUInt32BE(content.length, 0)
  bytes.write(type, 4, 'latin1')
  content.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, content.length + 8)), content.length + 8)
  return bytes
}
