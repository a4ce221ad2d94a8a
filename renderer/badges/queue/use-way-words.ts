import { useTranslations } from 'use-intl'
import type { PrintWay } from '#shared/badges/print-way.ts'

/** What people call the way that badges take. */
export function useWayWords(): (way: PrintWay | string) => string {
  const words = useTranslations('badgePrinting.verdict')
  return (way) => {
    if (typeof way === 'string') return way === 'pdf' ? words('file') : way.replace(/^zpl:\/\//, '')
    switch (way.kind) {
      case 'system':
        return way.queue
      case 'zpl':
        return way.host
      case 'pdf':
        return words('file')
    }
  }
}
