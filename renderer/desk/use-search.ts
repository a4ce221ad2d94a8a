import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

const fewestLetters = 2
/** As many as the place shows without scrolling. */
const mostResults = { low: 5, high: 7 }

/** What is typed and whom it finds; whoever is picked is checked in, unless the screen does something else with them. A scan ends the search; a late answer to earlier letters is never shown as new. */
export function useSearch(sessionId: string, onPick?: (participantId: string) => void) {
  const road = useScanRoad()
  const pick = onPick ?? road.admitPerson
  const [typed, setTyped] = useState({ text: '', turn: 0 })
  const [chosen, setChosen] = useState<{ index: number; text: string } | null>(null)
  const text = typed.turn === road.turn ? typed.text : ''
  const query = text.trim()
  const limit = useMediaQuery('(height < 700px)') ? mostResults.low : mostResults.high
  const isOpen = query !== ''
  const found = useQuery({
    queryKey: ['people', 'search', sessionId, query, limit],
    queryFn: () => ask(kiosk.searchParticipants({ query, sessionId, limit })),
    enabled: query.length >= fewestLetters,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const results = query.length >= fewestLetters ? (found.data ?? []) : []
  const isCurrent = !found.isPlaceholderData && !found.isPending
  const byHand = chosen?.text === query ? chosen.index : null
  // The best one is chosen at once, unless what was typed may as well be a code.
  const index = byHand ?? (looksLikeCode(query) ? -1 : 0)

  const write = (next: string) => {
    if (next !== '' && text === '') road.clear()
    if (next !== '') road.setPanel(null)
    setTyped({ text: next, turn: road.turn })
  }
  return {
    text,
    query,
    isOpen,
    isCurrent,
    hasEnough: query.length >= fewestLetters,
    failure: found.error,
    results,
    index,
    /** Whom Enter admits; null where it would read what was typed as a code. */
    chosen: isCurrent ? (results[index] ?? null) : null,
    write,
    close: () => setTyped({ text: '', turn: road.turn }),
    move: (by: 1 | -1) => setChosen({ index: Math.max(0, Math.min(results.length - 1, index + by)), text: query }),
    admit: (participantId: string) => pick(participantId),
    /** Enter: the chosen person; with nobody chosen or found, what was typed is read as a code. */
    submit() {
      const person = results[index]
      if (person && isCurrent) return pick(person.participantId)
      const isCode = index === -1 || (isCurrent && results.length === 0)
      if (query !== '' && isCode) road.onCode({ text: query, otherReading: null, via: 'typed' })
    },
  }
}

export type Search = ReturnType<typeof useSearch>

/** Letters and digits in one word, as on a ticket. A phone number has no letters, a name no digits. */
function looksLikeCode(text: string): boolean {
  return /^[\p{L}\p{N}:/._-]{6,}$/u.test(text) && /\p{N}/u.test(text) && /\p{L}/u.test(text)
}
