import { longDay, type PaperFrame } from './paper-frame.ts'
import { fill } from './paper-words.ts'
import { type Recap, shareOf } from './recap.ts'

/** The recap as a message that is pasted into a chat: figures only, no names. */
export function recapMessage({ event, words, madeAt }: PaperFrame, recap: Recap): string {
  const { papers, format } = words
  const { message } = papers
  const { totals, sync } = recap
  const number = (value: number) => format.number(value)
  const share = shareOf(totals)
  const figures = {
    registered: number(totals.registered),
    listed: number(totals.listed),
    absent: number(totals.absent),
    walkIns: number(totals.walkIns),
    present: number(totals.present),
    share: share === null ? '' : format.share(share),
  }
  const named = recap.byGroup.filter(({ key, present }) => key !== '' && present > 0)
  const unknown = fill(message.sexUnknown, { count: number(totals.sexUnknown) })
  return [
    fill(message.title, {
      event: event.name,
      day: recap.day === null ? papers.allDays : longDay(words, recap.day).replace(',', ''),
    }),
    fill(message.until, { time: format.timeWithZone(madeAt) }),
    fill(share === null ? message.countsNobody : message.counts, figures),
    [
      fill(message.sex, { men: number(totals.men), women: number(totals.women) }),
      ...(totals.sexUnknown > 0 ? [unknown] : []),
    ].join(' · '),
    ...(named.length === 0
      ? []
      : [
          fill(message.group, {
            groups: named.map(({ key, present }) => `${key} ${number(present)}`).join(' · '),
          }),
        ]),
    ...(sync.state === 'alone'
      ? []
      : [fill(message.sent, { sent: number(sync.records - sync.unsent), records: number(sync.records) })]),
  ].join('\n')
}
