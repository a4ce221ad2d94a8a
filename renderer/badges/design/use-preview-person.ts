import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BadgeSubject } from '#shared/badges/badge-design.ts'
import { badgeWords } from '#shared/badges/badge-words.ts'
import { subjectOf } from '#shared/badges/subject-of.ts'
import { ask } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { useOpenEvent } from '../../kiosk/use-app-state.ts'
import { type SamplePerson, sampleSubject } from './sample-people.ts'

/** Whose badge is shown while it is designed: a sample, or somebody of the list. */
export function usePreviewPerson() {
  const { event } = useOpenEvent()
  const [sample, setSample] = useState<SamplePerson>('usual')
  const [participantId, setParticipantId] = useState<string | null>(null)
  const facets = useQuery({ queryKey: ['facets'], queryFn: () => ask(kiosk.participantFacets()) })
  const group = facets.data?.groups[0] ?? 'Sasirangan'
  const history = useQuery({
    queryKey: ['history', participantId],
    queryFn: () => ask(kiosk.participantHistory({ participantId: participantId ?? '' })),
    enabled: participantId !== null,
  })
  const person = participantId === null ? undefined : history.data?.person
  const subject = useMemo((): BadgeSubject => {
    if (person === undefined) return sampleSubject(sample, event, group)
    const codes = person.codes.map((text) => ({ text, standing: 'valid' as const }))
    return subjectOf({ ...person, category: '', codes }, event, badgeWords)
  }, [person, sample, event, group])
  return {
    subject,
    sample,
    realName: person?.name ?? null,
    groups: facets.data?.groups ?? [],
    showSample(next: SamplePerson) {
      setParticipantId(null)
      setSample(next)
    },
    showPerson: setParticipantId,
  }
}

export type PreviewPerson = ReturnType<typeof usePreviewPerson>
