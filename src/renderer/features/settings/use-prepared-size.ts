import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api.ts'
import { tellFailure } from '../../state/app.ts'

/** How many bytes what was made ready takes (null until it is known), and how to throw it away. */
export function usePreparedSize(): { readonly bytes: number | null; readonly empty: () => void } {
  const [bytes, setBytes] = useState<number | null>(null)
  const ask = useCallback(async (what: 'reel.cacheSize' | 'reel.emptyCache') => {
    const answer = await call(what)
    if (answer.ok) setBytes(answer.value.bytes)
    else tellFailure(answer.code, answer.detail)
  }, [])
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set when main answers
    void ask('reel.cacheSize')
  }, [ask])
  return { bytes, empty: () => void ask('reel.emptyCache') }
}
