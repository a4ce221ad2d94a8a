import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { SimilarPerson } from '#shared/contract/walk-ins.ts'
import { type FieldFaults, readWalkIn, type WalkInDraft } from '#shared/participants/read-person.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { useKeptDraft } from '../kiosk/use-kept-draft.ts'

/** Who was registered last, until the next one is typed. */
export type Registered = { participantId: string; name: string; code: string; answer: ScanAnswer; sessionId: string }

const nothingTyped: WalkInDraft = {
  name: '',
  community: '',
  sex: '',
  phone: '',
  isMinor: false,
  hasPermission: false,
}
/** Milliseconds after the last letter: the search is quick, but a list that changes with every letter is not read. */
const pauseMs = 180

/** Somebody who is not on the list: what is typed of them, who they may be, and what came of registering them. */
export function useWalkIn() {
  const { session } = useCurrentSession()
  const { tell, admitPerson } = useScanRoad()
  const client = useQueryClient()
  const [draft, setDraft] = useKeptDraft('walk-in', nothingTyped)
  const [registered, setRegistered] = useState<Registered | null>(null)
  const [faults, setFaults] = useState<FieldFaults>({})
  const [asked, setAsked] = useState<SimilarPerson[] | null>(null)

  const register = useMutation({
    mutationFn: ({ isSomebodyElse, sessionId }: { isSomebodyElse: boolean; sessionId: string }) =>
      ask(kiosk.registerWalkIn({ draft, sessionId, isSomebodyElse })),
    onSuccess(result, { sessionId }) {
      setAsked(result.kind === 'already-listed' ? result.people : null)
      if (result.kind === 'wrong') setFaults(result.faults)
      if (result.kind !== 'registered') return
      const { participantId, name, code, answer } = result
      setRegistered({ participantId, name, code, answer, sessionId })
      setDraft(nothingTyped)
      tell(answer, sessionId)
      // A community that nobody was of before is suggested from now on.
      void client.invalidateQueries({ queryKey: ['facets'] })
    },
  })

  function clear() {
    setDraft(nothingTyped)
    setFaults({})
    setAsked(null)
    register.reset()
  }

  return {
    draft,
    faults,
    asked,
    registered,
    isTyped: draft !== nothingTyped,
    isBusy: register.isPending,
    error: register.error,
    similar: useSimilar(draft, session.id),
    clear,
    change(change: Partial<WalkInDraft>) {
      setFaults((before) => withoutFields(before, Object.keys(change)))
      setAsked(null)
      setDraft({ ...draft, ...change })
    },
    /** When a field is left: what is wrong in it is told while it is still in mind. An empty one is not begun yet. */
    check(field: 'name' | 'community' | 'phone') {
      if (draft[field] === '') return
      const read = readWalkIn(draft)
      const fault = read.ok ? undefined : read.faults[field]
      if (fault) setFaults((before) => ({ ...before, [field]: fault }))
    },
    /** Answers what has to be looked at again, if anything. */
    submit(isSomebodyElse: boolean): FieldFaults {
      const read = readWalkIn(draft)
      const wrong = read.ok ? {} : read.faults
      setFaults(wrong)
      if (read.ok && !register.isPending) register.mutate({ isSomebodyElse, sessionId: session.id })
      return wrong
    },
    /** They are on the list: the ordinary way in, and nothing new. */
    choose(participantId: string) {
      clear()
      admitPerson(participantId)
    },
    next: useCallback(() => setRegistered(null), []),
  }
}

export type WalkIn = ReturnType<typeof useWalkIn>

function useSimilar({ name, community, phone }: WalkInDraft, sessionId: string): SimilarPerson[] {
  const [typed] = useDebouncedValue(JSON.stringify({ name: name.trim(), community: community.trim(), phone }), pauseMs)
  const described = JSON.parse(typed) as { name: string; community: string; phone: string }
  const isEnough = described.name.length >= 3 || described.phone.replaceAll(/\D/g, '').length >= 6
  const { data } = useQuery({
    queryKey: ['people', 'similar', sessionId, typed],
    queryFn: () => ask(kiosk.similarPeople({ ...described, sessionId, limit: 6 })),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return isEnough && name.trim() + phone !== '' ? (data ?? []) : []
}

/** What was just typed anew is not told as wrong any more. */
function withoutFields(faults: FieldFaults, fields: readonly string[]): FieldFaults {
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !fields.includes(field)))
}
