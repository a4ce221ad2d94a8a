import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import type { Told } from '../verdict/use-shown-verdict.ts'
import { provideKey } from '../verdict/use-verdict-words.ts'
import styles from './consent-panel.module.css'
import form from './question-form.module.css'
import { NeedFrame } from './need-frame.tsx'
import { useWordsOf } from './use-words-of.ts'

/** What somebody agrees to, to be read before they do. */
export function ConsentPanel({ told }: { told: Told }) {
  const words = useTranslations('questions.consent')
  const { provide } = useScanRoad()
  const { deskSetup } = useOpenEvent()
  const notice = useWordsOf()(deskSetup.privacyNotice) || words('notice')
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => text.current?.focus(), [])
  const foot = (
    <>
      <button type="button" className={controls['primary']} onClick={provide}>
        {words('provide')} <kbd className={form['key']}>{provideKey}</kbd>
      </button>
      <span className={styles['muted']}>{words('declined')}</span>
    </>
  )
  return (
    <NeedFrame told={told} foot={foot}>
      <div ref={text} className={styles['notice']} tabIndex={-1}>
        <p className={styles['muted']}>{words('read')}</p>
        <p className={styles['text']}>{notice}</p>
      </div>
    </NeedFrame>
  )
}
