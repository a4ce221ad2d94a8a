import { ImagePlus, Trash2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { paperLimits } from '#shared/event/paper-draft.ts'
import controls from '#shared/look/controls.module.css'
import { Field } from '../look/field.tsx'
import type { PapersPart } from './papers-section.tsx'
import styles from './papers-section.module.css'
import { readLogo } from './read-logo.ts'

/** Lines from the ministry down to the address, and the logos beside them. */
export function LetterheadFields({ draft, troubles, onChange }: PapersPart) {
  const words = useTranslations('papers.setup')
  const wrong = troubles.find((trouble) => trouble === 'too-many-lines' || trouble === 'line-too-long')
  return (
    <>
      <Field label={words('lines')} hint={words('linesHint')} wrong={wrong && words(`trouble.${wrong}`)}>
        {(input) => (
          <textarea
            {...input}
            rows={4}
            maxLength={paperLimits.lines * (paperLimits.letters + 20)}
            value={draft.lines}
            onChange={({ currentTarget }) => onChange({ lines: currentTarget.value })}
          />
        )}
      </Field>
      <div className={styles['logos']}>
        <LogoField label={words('logoLeft')} logo={draft.logoLeft} onChange={(logoLeft) => onChange({ logoLeft })} />
        <LogoField
          label={words('logoRight')}
          logo={draft.logoRight}
          onChange={(logoRight) => onChange({ logoRight })}
        />
      </div>
    </>
  )
}

type LogoFieldProps = { label: string; logo: string | null; onChange: (logo: string | null) => void }

function LogoField({ label, logo, onChange }: LogoFieldProps) {
  const words = useTranslations('papers.setup')
  const labelId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isUnusable, setIsUnusable] = useState(false)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const read = await readLogo(file)
    setIsUnusable(read === null)
    if (read !== null) onChange(read)
  }
  return (
    <div className={styles['logo']} role="group" aria-labelledby={labelId}>
      <span id={labelId} className={controls['label']}>
        {label}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      <div className={styles['logoActs']}>
        {logo !== null && <img className={styles['logoShown']} src={logo} alt="" />}
        <button type="button" className={controls['secondary']} onClick={() => input.current?.click()}>
          <ImagePlus size={20} aria-hidden="true" />
          {words(logo === null ? 'chooseLogo' : 'replaceLogo')}
        </button>
        {logo !== null && (
          <button type="button" className={controls['quiet']} onClick={() => onChange(null)}>
            <Trash2 size={20} aria-hidden="true" />
            {words('removeLogo')}
          </button>
        )}
      </div>
      {isUnusable && (
        <p className={controls['wrong']} role="alert">
          {words('logoUnusable')}
        </p>
      )}
    </div>
  )
}
