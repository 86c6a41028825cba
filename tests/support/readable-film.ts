/** Signs of a film or picture that lies open, each long enough never to stand in encrypted bytes by chance. */
const signs = [
  'ftypisom',
  'ftypmp42',
  'ftypiso5',
  'moov\0\0\0lmvhd',
  'moof\0\0\0\u0010mfhd',
  '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\u0001'
]

/** The signs of a readable film or picture in these bytes; `of`: runs of it, each of at least eight bytes. */
export function readableFilm(bytes: Buffer, of: readonly Buffer[] = []): string[] {
  const runs = [...signs.map((sign) => Buffer.from(sign, 'latin1')), ...of]
  return runs.filter((run) => bytes.includes(run)).map((run) => run.toString('latin1'))
}
