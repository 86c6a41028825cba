/**
 * Whether it stands over the picture that begins at `filmMs`. Times are kept as whole milliseconds and pictures begin
 * between them, so the picture's time is rounded as they were: the first picture that is meant always has it.
 */
export function standsOver(
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  filmMs: number
): boolean {
  const rounded = Math.round(filmMs)
  return rounded >= startMs && rounded < endMs
}
