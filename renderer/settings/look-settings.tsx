import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { SavedNote } from './saved-note.tsx'
import { useSaving } from './use-saving.ts'

const languages = ['id', 'en'] as const
const themes = ['system', 'light', 'dark'] as const

/** Language and theme: the screen follows at once. */
export function LookSettings() {
  const words = useTranslations('settings.look')
  const { settings } = useOpenEvent()
  const saving = useSaving()
  return (
    <>
      <ChoiceRow
        label={words('language')}
        choices={languages.map((value) => ({ value, label: words(`languages.${value}`), lang: value }))}
        chosen={settings.language}
        onChoose={(language) => saving.save({ language })}
      />
      <ChoiceRow
        label={words('theme')}
        choices={themes.map((value) => ({ value, label: words(`themes.${value}`) }))}
        chosen={settings.theme}
        onChoose={(theme) => saving.save({ theme })}
      />
      <SavedNote saving={saving} />
    </>
  )
}
