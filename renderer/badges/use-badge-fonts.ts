import { useEffect, useState } from 'react'
import { loadBadgeFonts } from './measure-text.ts'

/**
 * Loads the fonts that texts are drawn with. The number changes whenever one has come, so that what was measured before
 * is drawn again; it is 0 until the first are there.
 */
export function useBadgeFonts(texts: string): number {
  const [version, setVersion] = useState(0)
  useEffect(() => {
    let isWanted = true
    void loadBadgeFonts([texts]).then(() => {
      if (isWanted) setVersion((known) => known + 1)
    })
    return () => {
      isWanted = false
    }
  }, [texts])
  return version
}
