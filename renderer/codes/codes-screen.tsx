import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Screen } from '../look/screen.tsx'
import frame from '../look/two-columns.module.css'
import { HandOutCard } from './hand-out-card.tsx'
import { KeysCard } from './keys-card.tsx'

/** Codes that leave before the event: as pictures, cards or tables; and the keys that sign them. */
export function CodesScreen() {
  const words = useTranslations('sharingCodes')
  const known = useQuery({ queryKey: ['code-keys'], queryFn: () => ask(kiosk.codeKeys()) })
  return (
    <Screen
      title={words('title')}
      lead={words('lead')}
      width="full"
      actions={
        <Link to="/people" search={{}} className={controls['secondary']}>
          {words('back')}
        </Link>
      }
    >
      {known.error && <FailureNote failure={failureOf(known.error)} size="page" />}
      {known.data && (
        <div className={frame['columns']}>
          <div className={frame['column']}>
            <HandOutCard known={known.data} />
          </div>
          <div className={frame['column']}>
            <KeysCard known={known.data} />
          </div>
        </div>
      )}
    </Screen>
  )
}
