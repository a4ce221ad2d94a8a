import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { judgeTestScan, testCode, type TestScanJudgement } from '#shared/scanning/test-code.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import type { HidScan } from '../scanning/scan.ts'
import { useHidScanner } from '../scanning/use-hid-scanner.ts'
import parts from './parts.module.css'
import { QrPicture } from '../look/qr-picture.tsx'
import { SavedNote } from './saved-note.tsx'
import styles from './scanner-test.module.css'
import { useSaving } from './use-saving.ts'

/** The pre-flight scan of a known code: it tells whether the scanner's keys are read rightly, and sets how. */
export function ScannerTest() {
  const words = useTranslations('settings.scanner')
  const test = useTranslations('scanning.test')
  const { date, time } = useEventFormat()
  const { scanner } = useOpenEvent().settings
  const saving = useSaving()
  const [judgement, setJudgement] = useState<TestScanJudgement | null>(null)
  const onScan = ({ readings }: HidScan) => {
    const judged = judgeTestScan(readings)
    setJudgement(judged)
    if (judged.kind === 'read') saving.save({ scanner: { reading: judged.reading, testedAt: Date.now() } })
  }
  useHidScanner({ onScan, reading: scanner.reading, isAlone: true })
  const { testedAt } = scanner
  return (
    <div className={styles['both']}>
      <QrPicture text={testCode} label={words('code')} className={styles['code'] ?? ''} />
      <div className={styles['answer']}>
        <p className={styles['ask']}>{test('ask')}</p>
        <p className={parts['muted']}>{words('alone')}</p>
        <div role="status" className={styles['judgement']}>
          {judgement && <Judged judgement={judgement} />}
        </div>
        <p className={parts['muted']}>
          {testedAt === null ? words('neverTested') : words('testedAt', { date: date(testedAt), time: time(testedAt) })}
        </p>
        <SavedNote saving={saving} />
      </div>
    </div>
  )
}

function Judged({ judgement }: { judgement: TestScanJudgement }) {
  const test = useTranslations('scanning.test')
  const { kind, suffix } = judgement
  if (kind !== 'read') {
    return (
      <>
        <p className={styles['wrong']}>
          <CircleAlert size={24} aria-hidden="true" />
          {test(kind === 'unreadable' ? 'unreadable' : 'notTheTestCode')}
        </p>
        {kind === 'unreadable' && judgement.isCapsLockOn && <p>{test('capsLock')}</p>}
      </>
    )
  }
  return (
    <>
      <p className={styles['right']}>
        <CircleCheck size={24} aria-hidden="true" />
        {test(judgement.reading === 'as-typed' ? 'read' : 'readByPlaces')}
      </p>
      {judgement.isCapsLockOn && <p>{test('capsLock')}</p>}
      <p>{test(`suffix.${suffix}`)}</p>
    </>
  )
}
