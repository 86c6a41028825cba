/**
 * A value inside a filter's description, as ffmpeg unescapes it: once for the option, once for the graph.
 * Nothing passes through a shell. https://ffmpeg.org/ffmpeg-filters.html#Notes-on-filtergraph-escaping
 */
export function filterValue(value: string): string {
  const option = value.replace(/[\\':]/g, (character) => `\\${character}`)
  return option.replace(/[\\'[\],;]/g, (character) => `\\${character}`)
}
