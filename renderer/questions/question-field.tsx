import { useTranslations } from 'use-intl'
import type { Question } from '#shared/questions/question.ts'
import { Field } from '../look/field.tsx'
import { Switch } from '../look/switch.tsx'
import styles from './question-form.module.css'
import { useWordsOf } from './use-words-of.ts'

export type QuestionFieldProps = {
  question: Question
  value: string
  isWrong: boolean
  onChange: (value: string) => void
}

/** One question as its kind asks for it. A consent is off until somebody switches it on. */
export function QuestionField({ question, value, isWrong, onChange }: QuestionFieldProps) {
  const words = useTranslations('questions')
  const wordsOf = useWordsOf()
  const label = wordsOf(question.words)
  const hint = words(question.isRequired ? 'required' : 'optional')
  switch (question.kind) {
    case 'text':
      return (
        <Field label={label} hint={hint} wrong={isWrong ? words('missing.text') : undefined}>
          {(input) => (
            <input
              {...input}
              autoComplete="off"
              maxLength={300}
              required={question.isRequired}
              value={value}
              onChange={(change) => onChange(change.target.value)}
            />
          )}
        </Field>
      )
    case 'choice':
      return (
        <fieldset className={styles['choices']} aria-invalid={isWrong}>
          <legend>
            {label}{' '}
            <span className={styles[isWrong ? 'wrong' : 'hint']}>{isWrong ? words('missing.choice') : hint}</span>
          </legend>
          {question.options.map((option) => (
            <label key={option} className={styles['choice']}>
              <input type="radio" name={question.id} checked={value === option} onChange={() => onChange(option)} />
              {option}
            </label>
          ))}
        </fieldset>
      )
    case 'consent':
      return <Switch label={label} isOn={value === 'yes'} onSwitch={(isOn) => onChange(isOn ? 'yes' : 'no')} />
  }
}
