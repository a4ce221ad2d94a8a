import { useMutation } from '@tanstack/react-query'
import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import { ask } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { samplePerson, type SamplePerson } from './sample-people.ts'

/** One badge on paper as it is on the table now, saved or not, of a person who does not exist. */
export function useTestPrint(design: BadgeDesign, sample: SamplePerson) {
  return useMutation({
    mutationFn: () => ask(kiosk.testBadgeDesign({ design, person: samplePerson(sample) })),
  })
}

export type TestPrint = ReturnType<typeof useTestPrint>
