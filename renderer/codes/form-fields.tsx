import { useTranslations } from 'use-intl'
import type { HandOut, HandOutKind } from '#shared/contract/codes.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Switch } from '../look/switch.tsx'

export const kinds: readonly HandOutKind[] = [
  'pictures-png',
  'pictures-svg',
  'cards',
  'mail-merge',
  'whatsapp',
  'calendar',
]
const papers = ['A4', 'F4'] as const
const separators = [';', ','] as const
const languages = ['id', 'en'] as const

export type FormFieldsProps = { handOut: HandOut; canSign: boolean; onChange: (change: Partial<HandOut>) => void }

/** What a form of codes can be told, of what it is made of: each form has its own. */
export function FormFields({ handOut, canSign, onChange }: FormFieldsProps) {
  const words = useTranslations('sharingCodes')
  const { what, paper, separator, language, isSigned } = handOut
  const isTable = what === 'mail-merge' || what === 'whatsapp'
  // A chat has no room for the long text of a signed code: there the picture carries it.
  const hasQr = what !== 'calendar' && what !== 'whatsapp'
  return (
    <>
      {what === 'cards' && (
        <ChoiceRow
          label={words('paper')}
          choices={papers.map((value) => ({ value, label: words(`papers.${value}`) }))}
          chosen={paper}
          onChoose={(chosen) => onChange({ paper: chosen })}
        />
      )}
      {isTable && (
        <ChoiceRow
          label={words('separator')}
          choices={separators.map((value) => ({ value, label: words(`separators.${value}`) }))}
          chosen={separator}
          onChoose={(chosen) => onChange({ separator: chosen })}
        />
      )}
      {(isTable || what === 'cards') && (
        <ChoiceRow
          label={words('language')}
          choices={languages.map((value) => ({ value, label: words(`languages.${value}`) }))}
          chosen={language}
          onChoose={(chosen) => onChange({ language: chosen })}
        />
      )}
      {canSign && hasQr && (
        <Switch
          label={words('signed')}
          hint={words('signedLead')}
          isOn={isSigned}
          onSwitch={(isOn) => onChange({ isSigned: isOn })}
        />
      )}
    </>
  )
}
