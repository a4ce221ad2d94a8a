import { type Figure, everythingIsRead, hideSmall } from './hide-small.ts'
import { fill, type PaperWords } from './paper-words.ts'
import { type Recap, shareOf } from './recap.ts'

export type Fact = [label: string, value: string]

/** The totals of a recap, in words. What is nought and need not be said is not there. */
export function totalFacts(recap: Recap, { papers, format }: PaperWords, hidesSmall: boolean): Fact[] {
  const { totals } = recap
  const words = papers.recap
  const mayRead = hidesSmall ? hideSmall(recap) : everythingIsRead
  const read = (figure: Figure) => (mayRead('total', '', figure) ? format.number(totals[figure]) : papers.hiddenSmall)
  const small = (value: number) => (hidesSmall && value > 0 && value < 5 ? papers.hiddenSmall : format.number(value))
  const { guests, needHelp, notCounted, represented, withoutArrival } = totals
  const share = shareOf(totals)
  const figures = { registered: read('registered'), listed: read('listed'), walkIns: read('walkIns') }
  const guestsTold = { part: small(guests.present), whole: small(guests.registered) }
  const helpTold = { present: small(needHelp.present), registered: small(needHelp.registered) }
  const isNobodyLeftOut = Object.values(notCounted).every((value) => value === 0)
  return [
    [words.registered, figures.registered],
    [words.listed, figures.listed],
    [words.absent, read('absent')],
    [words.walkIns, figures.walkIns],
    [words.present, fill(words.balance, { ...figures, present: read('present') })],
    [
      words.share,
      share === null
        ? words.shareOfNobody
        : fill(words.shareOf, {
            ...figures,
            share: mayRead('total', '', 'listed') ? format.share(share) : papers.hiddenSmall,
          }),
    ],
    [words.men, read('men')],
    [words.women, read('women')],
    ...when(totals.sexUnknown > 0, [words.sexUnknown, read('sexUnknown')]),
    ...when(represented > 0, [words.represented, small(represented)]),
    ...when(guests.registered > 0, [words.guests, fill(words.of, guestsTold)]),
    ...when(needHelp.registered > 0, [words.needHelp, fill(words.needHelpOf, helpTold)]),
    ...when(withoutArrival > 0, [words.withoutArrival, small(withoutArrival)]),
    ...when(!isNobodyLeftOut, [
      words.notCounted,
      fill(words.notCountedList, {
        cancelled: small(notCounted.cancelled),
        blocked: small(notCounted.blocked),
        awaiting: small(notCounted.awaiting),
      }),
    ]),
  ]
}

/** Who worked, whether everything has been sent, and by what the figures can be proved. */
export function dataFacts(recap: Recap, { papers, format }: PaperWords): Fact[] {
  const { sync, head, officers, deskNames, appVersion } = recap
  const words = papers.recap
  const records = format.number(sync.records)
  const named = [...new Set(Object.values(deskNames))].filter((name) => name !== '')
  return [
    ...when(named.length > 0, [words.desks, named.join(', ')]),
    ...when(officers.length > 0, [words.officers, officers.join(', ')]),
    [
      words.sync,
      sync.state === 'alone'
        ? fill(words.syncAlone, { records })
        : fill(words.synced, {
            records,
            sent: format.number(sync.records - sync.unsent),
            refused: format.number(sync.refused),
            conflicts: format.number(sync.openConflicts),
          }),
    ],
    ...when(head.number > 0, [
      words.proof,
      fill(words.proofOf, { number: head.number, device: head.deviceId, hash: head.hash }),
    ]),
    ...when(appVersion !== '', [words.version, `Gapura ${appVersion}`]),
  ]
}

function when(isSo: boolean, fact: Fact): Fact[] {
  return isSo ? [fact] : []
}
