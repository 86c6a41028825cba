/** The calendar day here and now, `YYYY-MM-DD`: consent and retention count in days of the place, not of UTC. */
export function today(now: Date = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
