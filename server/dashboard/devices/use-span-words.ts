import { useTranslations } from 'use-intl'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Lengths of time as people say them. */
export function useSpanWords() {
  const words = useTranslations('devices')
  return {
    span: (ms: number) => {
      if (ms < minute) return words('seconds', { count: Math.round(ms / second) })
      if (ms < 2 * hour) return words('minutes', { count: Math.round(ms / minute) })
      return words('hours', { count: Math.round(ms / hour) })
    },
    ago: (ms: number) => {
      if (ms < minute) return words('justNow')
      if (ms < 2 * hour) return words('agoMinutes', { count: Math.floor(ms / minute) })
      if (ms < 2 * day) return words('agoHours', { count: Math.floor(ms / hour) })
      return words('agoDays', { count: Math.floor(ms / day) })
    },
  }
}
