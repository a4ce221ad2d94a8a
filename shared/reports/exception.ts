/** What went another way than planned, as the closing report names it. */
export const exceptionKinds = [
  'refused',
  'rescan',
  'override',
  'undone',
  'correction',
  'representation',
  'merge',
  'conflict',
  'reprint',
  'item-refused',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

export type ExceptionLine = {
  kind: ExceptionKind
  at: number
  /** Empty where nobody is known: a code that is nobody's. */
  name: string
  sessionName: string
  deskName: string
  officerName: string
  /** Why, in words. */
  why: string
}
