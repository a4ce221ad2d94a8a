import { useTranslations } from 'use-intl'
import { fieldHeight, fieldWidth, pathOf, readStrokes } from './signature-strokes.ts'
import styles from './signature.module.css'

/** A signature as it was drawn. */
export function SignaturePicture({ strokes }: { strokes: string }) {
  const words = useTranslations('questions.signature')
  return (
    <figure className={styles['picture']}>
      <svg viewBox={`0 0 ${fieldWidth} ${fieldHeight}`} role="img" aria-label={words('picture')}>
        <path className={styles['ink']} d={readStrokes(strokes).map(pathOf).join('')} />
      </svg>
      <figcaption className={styles['note']}>{words('note')}</figcaption>
    </figure>
  )
}
