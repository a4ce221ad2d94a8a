import { useTranslations } from 'use-intl'
import type { Settings } from '#shared/device/settings.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import styles from './parts.module.css'
import type { Saving } from './use-saving.ts'

const profiles: readonly Settings['deskProfile'][] = ['general', 'groups', 'vip', 'help']

/** What this desk is for: what its screen puts first while nobody is being served. */
export function ProfileChoice({ saving }: { saving: Saving }) {
  const words = useTranslations('groups.profile')
  const { deskProfile } = useOpenEvent().settings
  return (
    <div>
      <ChoiceRow
        label={words('label')}
        choices={profiles.map((value) => ({ value, label: words(value) }))}
        chosen={deskProfile}
        onChoose={(next) => saving.save({ deskProfile: next })}
      />
      <p className={styles['muted']}>{words(`hint.${deskProfile}`)}</p>
    </div>
  )
}
