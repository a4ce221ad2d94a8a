/** Values by the question's id. */
export type Answers = Record<string, string>
export type Draft = { participantId: string; name: string; answers: Answers }

/**
 * Forms that somebody has begun and not sent, for as long as the event is open in this window. A scan in between takes
 * the form's place, and what was filled in comes back with its person.
 */
let drafts: readonly Draft[] = []
const listeners = new Set<() => void>()

export const answerDrafts = {
  all: (): readonly Draft[] => drafts,
  of: (participantId: string): Answers => drafts.find((draft) => draft.participantId === participantId)?.answers ?? {},
  put(draft: Draft): void {
    change([...without(draft.participantId), draft])
  },
  drop: (participantId: string): void => change(without(participantId)),
  clear: (): void => change([]),
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

function without(participantId: string): Draft[] {
  return drafts.filter((draft) => draft.participantId !== participantId)
}

function change(next: readonly Draft[]): void {
  drafts = next
  for (const listener of listeners) listener()
}
