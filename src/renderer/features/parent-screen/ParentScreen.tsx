/** The reel for the parent, full screen. */
export function ParentScreen({ sessionId, reelId }: { readonly sessionId: string; readonly reelId: string }) {
  return <p>{sessionId + reelId}</p>
}
