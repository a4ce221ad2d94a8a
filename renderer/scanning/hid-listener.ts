import type { ScannerReadings } from '#shared/scanning/test-code.ts'
import { type FieldNote, isFocusInField, noteFocusedField, restoreField } from './focused-field.ts'
import { createKeystrokeBuffer } from './keystroke-buffer.ts'
import { rhythm } from './scanner-rhythm.ts'

/**
 * Listens to every key of the window before anything else sees it, and calls back with each burst that was a
 * scanner's. Such keys reach nothing else: no field, no button, no shortcut. Returns how to stop.
 */
export function listenForScans(onReadings: (readings: ScannerReadings, at: number) => void): () => void {
  const buffer = createKeystrokeBuffer<FieldNote>()
  /** Keys whose going down was kept from the page: their coming up is kept from it too, or Space presses a button. */
  const swallowed = new Set<string>()
  let timer: number | undefined

  const tick = (at: number) => {
    const readings = buffer.tick(at)
    if (readings !== null) onReadings(readings, at)
  }

  const awaitPause = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      tick(performance.now())
      if (buffer.isWaiting()) awaitPause()
    }, rhythm.fastPause / 2)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    tick(event.timeStamp)
    const isModified = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')
    const reaction = buffer.press(
      {
        key: event.key,
        code: event.code,
        hasShift: event.shiftKey,
        isModified,
        isRepeat: event.repeat,
        isInField: isFocusInField(),
        at: event.timeStamp,
      },
      noteFocusedField(),
    )
    if (reaction.kind === 'pass') return
    if (reaction.kind !== 'scan') awaitPause()
    if (reaction.kind === 'collect') return
    swallow(event)
    swallowed.add(event.code)
    restoreField(reaction.takeBack)
    if (reaction.kind === 'scan') onReadings(reaction.readings, event.timeStamp)
  }

  const onKeyUp = (event: KeyboardEvent) => {
    if (swallowed.delete(event.code)) swallow(event)
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('keyup', onKeyUp, { capture: true })
  return () => {
    window.clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('keyup', onKeyUp, { capture: true })
  }
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
