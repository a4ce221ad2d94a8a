import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { HidScan } from '../../../../renderer/scanning/scan.ts'
import { useHidScanner } from '../../../../renderer/scanning/use-hid-scanner.ts'

/** What a test reads from the page. */
export type KeysPage = { scans: HidScan[]; presses: number; shortcuts: number }

const seen: KeysPage = { scans: [], presses: 0, shortcuts: 0 }
Object.assign(globalThis, { seen })
// A screen's own shortcut, which a scanner's keys must not reach.
window.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') seen.shortcuts += 1
})

/** A controlled field, as React screens have them, a button and a dialog, under a scanner. */
function KeysPageView() {
  const [name, setName] = useState('')
  useHidScanner({ reading: 'as-typed', onScan: (scan) => seen.scans.push(scan) })
  return (
    <>
      <input aria-label="name" value={name} onChange={(event) => setName(event.target.value)} />
      <output>{name}</output>
      <button type="button" onClick={() => (seen.presses += 1)}>
        press
      </button>
      <dialog>
        <textarea aria-label="note" />
      </dialog>
    </>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<KeysPageView />)
