import { useMutation } from '@tanstack/react-query'
import { Building2, FileSpreadsheet, Tent } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { WavePattern } from '../look/wave-pattern.tsx'
import { EarlierEvents } from './earlier-events.tsx'
import styles from './first-run.module.css'

/** The ways to an event. */
export function FirstRunChoices({ onImport, onConnect }: { onImport: () => void; onConnect: () => void }) {
  const connect = useTranslations('sync.connect')
  const words = useTranslations('firstRun')
  const demo = useMutation({ mutationFn: () => ask(kiosk.openDemo()) })
  return (
    <div className={styles['choosing']}>
      <WavePattern className={styles['waves']} />
      <h1 className={styles['title']}>{words('title')}</h1>
      <p className={styles['intro']}>{words('intro')}</p>
      {demo.error && <FailureNote failure={failureOf(demo.error)} />}
      <div className={styles['choices']}>
        <button type="button" className={styles['choice']} disabled={demo.isPending} onClick={onConnect}>
          <Building2 size={40} aria-hidden="true" />
          <span className={styles['choiceTitle']}>{connect('title')}</span>
          <span>{connect('explain')}</span>
        </button>
        <button type="button" className={styles['choice']} disabled={demo.isPending} onClick={() => demo.mutate()}>
          <Tent size={40} aria-hidden="true" />
          <span className={styles['choiceTitle']}>{words(demo.isPending ? 'demo.opening' : 'demo.title')}</span>
          <span>{words('demo.explain')}</span>
        </button>
        <button type="button" className={styles['choice']} disabled={demo.isPending} onClick={onImport}>
          <FileSpreadsheet size={40} aria-hidden="true" />
          <span className={styles['choiceTitle']}>{words('import.title')}</span>
          <span>{words('import.explain')}</span>
        </button>
      </div>
      <EarlierEvents />
    </div>
  )
}
