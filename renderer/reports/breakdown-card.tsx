import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Role } from '#shared/participants/participant.ts'
import { type NamedPart, type Recap, shareOf } from '#shared/reports/recap.ts'
import controls from '#shared/look/controls.module.css'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import frame from '../look/two-columns.module.css'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './breakdown-card.module.css'
import { FiguresTable } from './figures-table.tsx'
import { PartBars } from './part-bars.tsx'

const breakdowns = ['session', 'community', 'role', 'group', 'age', 'desk'] as const
type Breakdown = (typeof breakdowns)[number]

/** Parts that are seen at once; more of them are asked for. */
const fewParts = 10

/** The same people by session, community, role, group, age, or by the desk that let them in. */
export function BreakdownCard({ recap }: { recap: Recap }) {
  const words = useTranslations('reports')
  const columns = useTranslations('paperContents.columns')
  const format = useEventFormat()
  const title = useId()
  const [of, setOf] = useState<Breakdown>('session')
  const [isWhole, setIsWhole] = useState(false)
  const nameOf = useNames(of)
  const parts = partsOf(recap, of)
  const shown = isWhole ? parts : parts.slice(0, fewParts)
  const hasGroups = recap.byGroup.some(({ key }) => key !== '')
  const choose = (next: Breakdown) => {
    setOf(next)
    setIsWhole(false)
  }
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <div className={styles['head']}>
        <h2 id={title} className={frame['title']}>
          {words('parts.title')}
        </h2>
        <ChoiceRow
          label={words('parts.label')}
          isLabelHidden
          choices={breakdowns
            .filter((value) => value !== 'group' || hasGroups)
            .map((value) => ({ value, label: words(`parts.${value}`) }))}
          chosen={of}
          onChoose={choose}
        />
      </div>
      <PartBars
        label={`${words('parts.title')} ${words(`parts.${of}`)}`}
        parts={shown.map((part) => ({ ...part, name: nameOf(part.key, recap) }))}
      />
      {parts.length > fewParts && (
        <button type="button" className={controls['quiet']} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words('parts.fewer') : words('parts.more', { count: parts.length })}
        </button>
      )}
      {of !== 'desk' && (
        <FiguresTable
          caption={`${words('parts.title')} ${words(`parts.${of}`)}`}
          headings={[
            words(`parts.${of}`),
            columns('registered'),
            columns('men'),
            columns('women'),
            columns('sexUnknown'),
            columns('present'),
            columns('share'),
            columns('walkIns'),
          ]}
          rows={parts.map((part) => {
            const share = shareOf(part)
            return [
              nameOf(part.key, recap),
              ...[part.registered, part.men, part.women, part.sexUnknown, part.present].map(format.number),
              share === null ? '–' : format.share(share),
              format.number(part.walkIns),
            ]
          })}
        />
      )}
    </section>
  )
}

function partsOf(recap: Recap, of: Breakdown): readonly NamedPart[] {
  switch (of) {
    case 'session':
      return recap.bySession
    case 'community':
      return recap.byCommunity
    case 'role':
      return recap.byRole
    case 'group':
      return recap.byGroup
    case 'age':
      return recap.byAge
    case 'desk':
      return recap.timeline.desks.map(({ deskId, count }) => ({
        key: deskId,
        registered: 0,
        listed: count,
        absent: 0,
        walkIns: 0,
        present: count,
        men: 0,
        women: 0,
        sexUnknown: 0,
      }))
  }
}

function useNames(of: Breakdown) {
  const words = useTranslations('reports')
  const papers = useTranslations('paperContents')
  const roles = useTranslations('verdict.role')
  const { sessions } = useOpenEvent()
  return (key: string, { deskNames }: Recap): string => {
    if (of === 'desk') return deskNames[key] || words('parts.noDesk')
    if (key === '') return papers('notFilled')
    if (of === 'role') return roles(key as Role)
    if (of === 'age') return papers(key === 'minor' ? 'recap.minor' : 'recap.other')
    return of === 'session' ? (sessions.find(({ id }) => id === key)?.name ?? key) : key
  }
}
