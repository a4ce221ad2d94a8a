import { useTranslations } from 'use-intl'
import type { HandOut } from '#shared/contract/codes.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import styles from './codes-page.module.css'

const papers = ['A4', 'F4'] as const
const separators = [';', ','] as const
const languages = ['id', 'en'] as const

export type FormFieldsProps = { handOut: HandOut; canSign: boolean; onChange: (change: Partial<HandOut>) => void }

/** What a form of codes can be told, of what it is made of: each form has its own. */
export function FormFields({ handOut, canSign, onChange }: FormFieldsProps) {
  const words = useTranslations('sharingCodes')
  const { what, paper, separator, language, isSigned } = handOut
  const isTable = what === 'mail-merge' || what === 'whatsapp'
  const hasQr = what !== 'calendar' && what !== 'whatsapp'
  return (
    <>
      <div className={styles['choices']}>
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
      </div>
      {canSign && hasQr && (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={isSigned}
            onChange={({ currentTarget }) => onChange({ isSigned: currentTarget.checked })}
          />
          <span>
            {words('signed')}
            <span className={styles['hint']}>{words('signedLead')}</span>
          </span>
        </label>
      )}
    </>
  )
}
