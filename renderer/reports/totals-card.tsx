import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { type Recap, shareOf } from '#shared/reports/recap.ts'
import { eventDay } from '#shared/time/event-day.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import frame from '../look/two-columns.module.css'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './totals-card.module.css'

/** How many are here, of how many, and how that adds up. */
export function TotalsCard({ recap }: { recap: Recap }) {
  const words = useTranslations('reports.totals')
  const format = useEventFormat()
  const { event } = useOpenEvent()
  const title = useId()
  const { totals } = recap
  const share = shareOf(totals)
  const minors = recap.byAge.find(({ key }) => key === 'minor')
  const { needHelp, guests } = totals
  const isGoingOn = eventDay(recap.madeAt, event.zone) === recap.day
  const told = (present: number, registered: number) => `${format.number(present)}/${format.number(registered)}`
  const facts = [
    { name: words(isGoingOn ? 'notYet' : 'absent'), value: format.number(totals.absent) },
    { name: words('walkIns'), value: format.number(totals.walkIns) },
    { name: words('men'), value: format.number(totals.men) },
    { name: words('women'), value: format.number(totals.women) },
    { name: words('sexUnknown'), value: format.number(totals.sexUnknown), isLeftOut: totals.sexUnknown === 0 },
    { name: words('represented'), value: format.number(totals.represented), isLeftOut: totals.represented === 0 },
    { name: words('guests'), value: told(guests.present, guests.registered), isLeftOut: guests.registered === 0 },
    {
      name: words('minors'),
      value: told(minors?.present ?? 0, minors?.registered ?? 0),
      isLeftOut: minors === undefined,
    },
    {
      name: words('needHelp'),
      value: told(needHelp.present, needHelp.registered),
      isLeftOut: needHelp.registered === 0,
    },
    {
      name: words('withoutArrival'),
      value: format.number(totals.withoutArrival),
      isLeftOut: totals.withoutArrival === 0,
    },
  ]
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <div className={styles['head']}>
        <p className={styles['present']}>{format.number(totals.present)}</p>
        <div>
          <h2 id={title} className={frame['title']}>
            {words('title')}
          </h2>
          <p className={styles['line']}>
            {share === null
              ? words('ofNobody')
              : words('of', { listed: totals.listed, registered: totals.registered, share: format.share(share) })}
          </p>
          <p className={styles['quiet']}>{words('balance', totals)}</p>
        </div>
      </div>
      <dl className={styles['facts']}>
        {facts
          .filter(({ isLeftOut }) => isLeftOut !== true)
          .map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
