import { Check, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeDesign, BadgeSubject } from '#shared/badges/badge-design.ts'
import type { BadgeSide } from '#shared/badges/draw-badge.ts'
import { findTroubles } from '#shared/badges/find-troubles.ts'
import { measureText } from '../measure-text.ts'
import { useBadgeFonts } from '../use-badge-fonts.ts'
import styles from './trouble-list.module.css'
import { useElementName } from './use-element-name.ts'

export type TroubleListProps = {
  design: BadgeDesign
  subject: BadgeSubject
  onChoose: (side: BadgeSide, elementId: string) => void
}

/** What does not fit for the person that is looked at; a press chooses the element it is about. */
export function TroubleList({ design, subject, onChoose }: TroubleListProps) {
  const words = useTranslations('badgeDesign.trouble')
  const nameOf = useElementName()
  const fonts = useBadgeFonts(Object.values(subject).join(''))
  const troubles = useMemo(
    () => (fonts === 0 ? [] : findTroubles(design, subject, measureText)),
    [design, subject, fonts],
  )
  return (
    <section className={styles['troubles']} aria-label={words('label')}>
      {troubles.length === 0 ? (
        <p className={styles['none']}>
          <Check size={18} aria-hidden="true" />
          {words('none')}
        </p>
      ) : (
        <ul className={styles['list']}>
          {troubles.map(({ elementId, side, kind }) => {
            const element = design[side].find(({ id }) => id === elementId)
            return (
              <li key={`${side} ${elementId} ${kind}`}>
                <button type="button" className={styles['trouble']} onClick={() => onChoose(side, elementId)}>
                  <TriangleAlert size={18} aria-hidden="true" />
                  {words(kind, { name: element ? nameOf(element) : '' })}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
