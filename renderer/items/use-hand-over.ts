import { useLayoutEffect } from 'react'
import { useScanRoad } from '../app/scan-road.tsx'

/**
 * As long as this screen is there, every scan hands the chosen item over. Before it is painted, and until it is gone:
 * what a scan does is what the screen says. The answer belongs to the road, so it is told in whichever screen.
 */
export function useHandOver(itemId: string | null): void {
  const { takeScans, hand } = useScanRoad()
  useLayoutEffect(() => {
    if (itemId === null) return
    takeScans(({ text, otherReading, via }) => hand({ itemId, via, to: { text, otherReading } }))
    return () => takeScans(null)
  }, [itemId, takeScans, hand])
}
