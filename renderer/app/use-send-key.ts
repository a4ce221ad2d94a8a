import { useWindowKeys } from '../look/use-window-keys.ts'
import { provideKey } from '../verdict/use-verdict-words.ts'

/** F8 sends what stands in the work's place, for as long as it stands there. */
export function useSendKey(onSend: () => void): void {
  useWindowKeys((event) => {
    if (event.key !== provideKey || event.repeat) return
    event.preventDefault()
    onSend()
  })
}
