import { useMemo } from 'react'
import type { BadgeDesign, BadgeSubject } from '#shared/badges/badge-design.ts'
import { type BadgeSide, drawBadge } from '#shared/badges/draw-badge.ts'
import styles from './badge-picture.module.css'
import { measureText } from './measure-text.ts'
import { useBadgeFonts } from './use-badge-fonts.ts'

export type BadgePictureProps = {
  design: BadgeDesign
  side: BadgeSide
  subject: BadgeSubject
  /** What it is to those who do not see it. */
  label: string
}

/** One side of a badge as it is printed, as wide as the place it stands in. */
export function BadgePicture({ design, side, subject, label }: BadgePictureProps) {
  const texts = design[side].map((element) => (element.kind === 'text' ? element.text : '')).join('')
  const fonts = useBadgeFonts(texts + Object.values(subject).join(''))
  const markup = useMemo(
    () => (fonts === 0 ? '' : drawBadge(design, side, subject, measureText)),
    [design, side, subject, fonts],
  )
  const { width, height, bleed } = design.media
  return (
    <div
      className={styles['picture']}
      role="img"
      aria-label={label}
      style={{ aspectRatio: `${width + 2 * bleed} / ${height + 2 * bleed}` }}
      // Every text in it was escaped where it was drawn.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}
