import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeElement, BadgeSubject } from '#shared/badges/badge-design.ts'
import { setBadgeText } from '#shared/badges/draw-badge-text.ts'
import { uprightOf } from '#shared/badges/turn-element.ts'
import { measureText } from '../measure-text.ts'
import { useBadgeFonts } from '../use-badge-fonts.ts'
import styles from './fields.module.css'

export type FitNoteProps = { element: Extract<BadgeElement, { kind: 'text' }>; subject: BadgeSubject }

/** How large the letters come out for the person that is looked at. */
export function FitNote({ element, subject }: FitNoteProps) {
  const words = useTranslations('badgeDesign.part')
  const fonts = useBadgeFonts(element.text + Object.values(subject).join(''))
  const set = useMemo(
    () => (fonts === 0 ? null : setBadgeText(uprightOf(element), subject, measureText)),
    [element, subject, fonts],
  )
  return (
    <p className={styles['fact']}>
      {set === null ? words('fitsNothing') : words('fits', { size: set.sizePt, lines: set.lines.length })}
    </p>
  )
}
