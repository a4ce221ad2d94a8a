import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ask } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { useOpenEvent } from '../../kiosk/use-app-state.ts'
import { type SamplePerson, sampleSubject } from './sample-people.ts'

/** Whose badge is shown while it is designed: a sample, or somebody of the list exactly as they are printed. */
export function usePreviewPerson() {
  const { event } = useOpenEvent()
  const [sample, setSample] = useState<SamplePerson>('usual')
  const [participantId, setParticipantId] = useState<string | null>(null)
  const facets = useQuery({ queryKey: ['facets'], queryFn: () => ask(kiosk.participantFacets()) })
  const group = facets.data?.groups[0] ?? 'Sasirangan'
  const found = useQuery({
    queryKey: ['people', 'badge-subject', participantId],
    queryFn: () => ask(kiosk.badgeSubject({ participantId: participantId ?? '' })),
    enabled: participantId !== null,
  })
  const real = participantId === null ? undefined : found.data
  const subject = useMemo(() => real ?? sampleSubject(sample, event, group), [real, sample, event, group])
  return {
    subject,
    sample,
    realName: real?.name ?? null,
    groups: facets.data?.groups ?? [],
    showSample(next: SamplePerson) {
      setParticipantId(null)
      setSample(next)
    },
    showPerson: setParticipantId,
  }
}

export type PreviewPerson = ReturnType<typeof usePreviewPerson>
