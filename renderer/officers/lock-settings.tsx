import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import parts from '../settings/parts.module.css'
import { SavedNote } from '../settings/saved-note.tsx'
import { Switch } from '../look/switch.tsx'
import { useSaving } from '../settings/use-saving.ts'

const spans = ['5', '15', '30', '60', 'never'] as const

/** When a desk locks itself, and what it still does then. */
export function LockSettings() {
  const words = useTranslations('officers.settings')
  const { settings } = useOpenEvent()
  const saving = useSaving()
  const chosen = settings.lockAfterMinutes === null ? 'never' : String(settings.lockAfterMinutes)
  return (
    <div className={parts['part']}>
      <h3 className={parts['subtitle']}>{words('lockTitle')}</h3>
      <ChoiceRow
        label={words('lockAfter')}
        choices={spans.map((value) => ({
          value,
          label: value === 'never' ? words('lockNever') : words('lockMinutes', { minutes: Number(value) }),
        }))}
        chosen={spans.find((span) => span === chosen) ?? null}
        onChoose={(span) => saving.save({ lockAfterMinutes: span === 'never' ? null : Number(span) })}
      />
      <Switch
        label={words('scanWhileLocked')}
        hint={words('scanWhileLockedHint')}
        isOn={settings.isScanningAllowedWhileLocked}
        onSwitch={(isScanningAllowedWhileLocked) => saving.save({ isScanningAllowedWhileLocked })}
      />
      <SavedNote saving={saving} />
    </div>
  )
}
