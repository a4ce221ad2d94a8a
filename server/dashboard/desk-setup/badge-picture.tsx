import { useEffect, useMemo, useState } from 'react'
import { badgeFontFamily, type MeasureText, weightNumbers } from '#shared/badges/badge-metrics.ts'
import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import { badgeWords } from '#shared/badges/badge-words.ts'
import { type BadgeSide, drawBadge } from '#shared/badges/draw-badge.ts'
import { subjectOf } from '#shared/badges/subject-of.ts'
import type { GapuraEvent } from '#shared/event/event.ts'
import styles from './badges-section.module.css'

/** Micrometres of a CSS pixel. */
const pixelUm = 25_400 / 96
const canvas = document.createElement('canvas').getContext('2d')

const measureText: MeasureText = (text, { sizePt, weight }) => {
  if (canvas === null) return 0
  canvas.font = `${weightNumbers[weight]} ${(sizePt * 96) / 72}px ${badgeFontFamily}`
  return canvas.measureText(text).width * pixelUm
}

export type BadgePictureProps = {
  design: BadgeDesign
  side: BadgeSide
  event: Pick<GapuraEvent, 'name' | 'city' | 'startsOn'>
  label: string
}

/** One side of a design as laptops print it, for somebody who does not exist. */
export function BadgePicture({ design, side, event, label }: BadgePictureProps) {
  const [hasFonts, setHasFonts] = useState(false)
  useEffect(() => {
    const fonts = Object.values(weightNumbers).map((weight) => `${weight} 16px ${badgeFontFamily}`)
    void Promise.all(fonts.map((font) => document.fonts.load(font))).then(() => setHasFonts(true))
  }, [])
  const markup = useMemo(
    () => (hasFonts ? drawBadge(design, side, sampleSubject(event), measureText) : ''),
    [design, side, event, hasFonts],
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

function sampleSubject(event: BadgePictureProps['event']) {
  const person = { name: 'dr. Hj. Siti Nurhaliza, Sp.A.', community: 'Relawan TIK', group: 'Sasirangan', category: '' }
  const code = { text: 'CONTOH2345', standing: 'valid' as const }
  return subjectOf({ ...person, role: 'participant', representedBy: '', codes: [code] }, event, badgeWords)
}
