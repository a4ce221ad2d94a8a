import { en } from './en/index.ts'
import { id } from './id/index.ts'

/** The same keys with any text: what every language must have. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

export type Messages = typeof id
export type Language = 'id' | 'en'

/**
 * Every visible word of the product. Bahasa Indonesia is the first language and gives the keys. The types miss what
 * only the other language has, and arguments: test/check/catalogue.test.ts finds both.
 */
export const catalogue = { id, en: en satisfies Same<Messages> } as const
