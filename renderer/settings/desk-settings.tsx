import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { Field } from '../look/field.tsx'
import styles from './parts.module.css'
import { ProfileChoice } from './profile-choice.tsx'
import { SavedNote } from './saved-note.tsx'
import { useDraft } from './use-draft.ts'
import { useSaving } from './use-saving.ts'

/** Longest texts that the settings take. */
const longest = { deskName: 40, officerName: 60 } as const

/** Who stands where: both are kept with every record from now on. */
export function DeskSettings() {
  const words = useTranslations('settings.desk')
  const officers = useTranslations('officers.settings')
  const { settings, duty } = useOpenEvent()
  const saving = useSaving()
  const desk = useDraft(settings.deskName, (text) => {
    const deskName = text.trim()
    if (deskName !== '') saving.save({ deskName })
  })
  const officer = useDraft(settings.officerName, (text) => saving.save({ officerName: text.trim() }))
  const wrong = desk.value.trim() === '' ? words('nameMissing') : undefined
  return (
    <>
      <div className={styles['narrow']}>
        <Field label={words('name')} hint={words('nameHint')} wrong={wrong}>
          {(input) => (
            <input
              {...input}
              maxLength={longest.deskName}
              value={desk.value}
              onChange={(change) => desk.change(change.target.value)}
              onBlur={desk.flush}
            />
          )}
        </Field>
      </div>
      {duty.hasOfficers ? (
        <p className={styles['muted']}>{officers('typedElsewhere')}</p>
      ) : (
        <div className={styles['narrow']}>
          <Field label={words('officer')} hint={words('officerHint')}>
            {(input) => (
              <input
                {...input}
                maxLength={longest.officerName}
                value={officer.value}
                onChange={(change) => officer.change(change.target.value)}
                onBlur={officer.flush}
              />
            )}
          </Field>
        </div>
      )}
      <ProfileChoice saving={saving} />
      <SavedNote saving={saving} />
    </>
  )
}
