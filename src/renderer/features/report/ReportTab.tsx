/** Write the session report. */
export function ReportTab() {
  return null
}
