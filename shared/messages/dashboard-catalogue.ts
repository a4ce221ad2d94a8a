import { dashboard as inEnglish } from './en/dashboard.ts'
import { papers as papersInEnglish } from './en/papers.ts'
import { people as peopleInEnglish } from './en/people.ts'
import { sharingCodes as sharingCodesInEnglish } from './en/sharing-codes.ts'
import { verdict as verdictInEnglish } from './en/verdict.ts'
import { dashboard } from './id/dashboard.ts'
import { papers } from './id/papers.ts'
import { people } from './id/people.ts'
import { sharingCodes } from './id/sharing-codes.ts'
import { verdict } from './id/verdict.ts'

/** The same keys with any text: what every language must have, no more and no less. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

const id = { ...dashboard, papers, people, sharingCodes, verdict }
const en = {
  ...(inEnglish satisfies Same<typeof dashboard>),
  papers: papersInEnglish,
  people: peopleInEnglish,
  sharingCodes: sharingCodesInEnglish,
  verdict: verdictInEnglish,
}

export type DashboardMessages = typeof id

/** Every visible word of headquarters' page. What a record means is told in the kiosk's words. */
export const dashboardCatalogue = { id, en: en satisfies Same<typeof id> } as const
