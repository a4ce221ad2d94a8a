import { useLocale, useTranslations } from 'use-intl'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { ChoiceRow } from '../look/choice-row.tsx'

/** Both languages by their own names; the screen follows at once. */
export function LanguageChoice() {
  const words = useTranslations('firstRun')
  const names = useTranslations('settings.look.languages')
  const language = useLocale()
  const change = useChangeSettings()
  return (
    <ChoiceRow
      label={words('language')}
      isLabelHidden
      choices={(['id', 'en'] as const).map((value) => ({ value, label: names(value), lang: value }))}
      chosen={language}
      onChoose={(chosen) => change.mutate({ language: chosen })}
    />
  )
}
