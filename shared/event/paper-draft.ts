import type { PaperSetup, Signatory } from './paper-setup.ts'

/** The setup of papers while somebody writes it: lines as they are typed, and what is left off for now is not lost. */
export type PaperDraft = {
  lines: string
  logoLeft: string | null
  logoRight: string | null
  signedIn: string
  signatories: readonly Signatory[]
  certificate: {
    isGiven: boolean
    by: 'sessions' | 'share'
    sessionIds: readonly string[]
    percent: string
    titleId: string
    titleEn: string
    givenBy: string
  }
}

export type PaperTrouble = 'too-many-lines' | 'line-too-long' | 'no-sessions' | 'no-percent'

export const paperLimits = { lines: 6, letters: 120, signatories: 3 } as const
export const emptySignatory: Signatory = { heading: '', position: '', name: '', rank: '', number: '' }

export function draftOfPapers({ certificate, letterhead, ...setup }: PaperSetup): PaperDraft {
  const rule = certificate?.rule
  return {
    ...setup,
    lines: letterhead.join('\n'),
    certificate: {
      isGiven: certificate !== null,
      by: rule?.kind ?? 'sessions',
      sessionIds: rule?.kind === 'sessions' ? rule.sessionIds : [],
      percent: rule?.kind === 'share' ? String(rule.percent) : '70',
      titleId: certificate?.title.id ?? '',
      titleEn: certificate?.title.en ?? '',
      givenBy: certificate?.givenBy ?? '',
    },
  }
}

export function letterheadOf({ lines }: Pick<PaperDraft, 'lines'>): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What has to be mended before it can be kept. */
export function troublesOfPapers(draft: PaperDraft): PaperTrouble[] {
  const letterhead = letterheadOf(draft)
  const { isGiven, by, sessionIds } = draft.certificate
  const found: (PaperTrouble | false)[] = [
    letterhead.length > paperLimits.lines && 'too-many-lines',
    letterhead.some(({ length }) => length > paperLimits.letters) && 'line-too-long',
    isGiven && by === 'sessions' && sessionIds.length === 0 && 'no-sessions',
    isGiven && by === 'share' && percentOf(draft) === null && 'no-percent',
  ]
  return found.filter((trouble) => trouble !== false)
}

/** The setup that a draft without troubles means. */
export function papersOfDraft(draft: PaperDraft): PaperSetup {
  const { isGiven, by, sessionIds, titleId, titleEn, givenBy } = draft.certificate
  const trimmed = (signatory: Signatory): Signatory => ({
    heading: signatory.heading.trim(),
    position: signatory.position.trim(),
    name: signatory.name.trim(),
    rank: signatory.rank.trim(),
    number: signatory.number.trim(),
  })
  return {
    letterhead: letterheadOf(draft),
    logoLeft: draft.logoLeft,
    logoRight: draft.logoRight,
    signedIn: draft.signedIn.trim(),
    signatories: draft.signatories.map(trimmed),
    certificate: isGiven
      ? {
          rule:
            by === 'sessions'
              ? { kind: by, sessionIds: [...sessionIds] }
              : { kind: by, percent: percentOf(draft) ?? 100 },
          title: { id: titleId.trim(), en: titleEn.trim() },
          givenBy: givenBy.trim(),
        }
      : null,
  }
}

function percentOf({ certificate: { percent } }: PaperDraft): number | null {
  const number = Number(percent)
  return Number.isInteger(number) && number >= 1 && number <= 100 ? number : null
}
