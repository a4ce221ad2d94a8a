import { desk as deskInEnglish } from './en/desk.ts'
import { headquarters as inEnglish } from './en/headquarters.ts'
import { importing as importingInEnglish } from './en/importing.ts'
import { people as peopleInEnglish } from './en/people.ts'
import { personalData as personalDataInEnglish } from './en/personal-data.ts'
import { verdict as verdictInEnglish } from './en/verdict.ts'
import { desk } from './id/desk.ts'
import { headquarters } from './id/headquarters.ts'
import { importing } from './id/importing.ts'
import { people } from './id/people.ts'
import { personalData } from './id/personal-data.ts'
import { verdict } from './id/verdict.ts'

/** The same keys with any text: what every language must have, no more and no less. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

const id = { headquarters, desk, importing, people, personalData, verdict }
const en = {
  headquarters: inEnglish,
  desk: deskInEnglish,
  importing: importingInEnglish,
  people: peopleInEnglish,
  personalData: personalDataInEnglish,
  verdict: verdictInEnglish,
}

export type HeadquartersMessages = Same<typeof id>

/** Every word that headquarters writes into files. What a record means is told in the kiosk's words. */
export const headquartersCatalogue: Record<'id' | 'en', HeadquartersMessages> = { id, en }
