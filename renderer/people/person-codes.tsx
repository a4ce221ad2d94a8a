import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import { formatCode } from '#shared/participants/draw-code.ts'
import controls from '#shared/look/controls.module.css'
import { QrPicture } from '../look/qr-picture.tsx'
import styles from './person-facts.module.css'

/** Every code that names a person, and the valid one as a picture: for somebody whose phone shows none any more. */
export function PersonCodes({ person }: { person: PersonHistory['person'] }) {
  const words = useTranslations('people.history')
  const qr = useTranslations('person.qr')
  const [isShown, setIsShown] = useState(false)
  const { codes, validCode, name } = person
  return (
    <div>
      <p className={styles['codes']}>
        <span className={styles['small']}>{codes.length === 0 ? words('noCode') : words('code')}</span>
        {codes.map((code) => (
          <code key={code}>{formatCode(code)}</code>
        ))}
        {validCode !== '' && (
          <button
            type="button"
            className={controls['quiet']}
            aria-expanded={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? qr('hide') : qr('show')}
          </button>
        )}
      </p>
      {isShown && <QrPicture text={validCode} label={qr('label', { name })} className={styles['qr'] ?? ''} />}
    </div>
  )
}
