import { useTranslations } from 'use-intl'
import type { PaperDraft } from '#shared/event/paper-draft.ts'
import controls from '#shared/look/controls.module.css'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Field } from '../look/field.tsx'
import { Switch } from '../look/switch.tsx'
import type { PartProps } from './paper-settings.tsx'
import styles from './paper-settings.module.css'

/** Whether the event gives certificates, who has earned one, and what stands on it. */
export function CertificateFields({ draft, troubles, onChange }: PartProps) {
  const words = useTranslations('papers.setup')
  const { certificate } = draft
  const put = (change: Partial<PaperDraft['certificate']>) => onChange({ certificate: { ...certificate, ...change } })
  return (
    <>
      <Switch label={words('isGiven')} isOn={certificate.isGiven} onSwitch={(isGiven) => put({ isGiven })} />
      {certificate.isGiven && (
        <>
          <ChoiceRow
            label={words('rule')}
            choices={(['sessions', 'share'] as const).map((value) => ({ value, label: words(`by.${value}`) }))}
            chosen={certificate.by}
            onChoose={(by) => put({ by })}
          />
          {certificate.by === 'sessions' ? (
            <SessionTicks
              ticked={certificate.sessionIds}
              isMissing={troubles.includes('no-sessions')}
              onChange={(sessionIds) => put({ sessionIds })}
            />
          ) : (
            <Field
              label={words('percent')}
              wrong={troubles.includes('no-percent') ? words('trouble.no-percent') : undefined}
            >
              {(input) => (
                <input
                  {...input}
                  inputMode="numeric"
                  maxLength={3}
                  value={certificate.percent}
                  onChange={(change) => put({ percent: change.target.value.replaceAll(/\D/g, '') })}
                />
              )}
            </Field>
          )}
          {(['titleId', 'titleEn'] as const).map((name) => (
            <Field key={name} label={words(`certificateTitle.${name === 'titleId' ? 'id' : 'en'}`)}>
              {(input) => (
                <input
                  {...input}
                  maxLength={300}
                  value={certificate[name]}
                  onChange={(change) => put({ [name]: change.target.value })}
                />
              )}
            </Field>
          ))}
          <Field label={words('givenBy')}>
            {(input) => (
              <input
                {...input}
                maxLength={120}
                value={certificate.givenBy}
                onChange={(change) => put({ givenBy: change.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}

type SessionTicksProps = {
  ticked: readonly string[]
  isMissing: boolean
  onChange: (sessionIds: string[]) => void
}

function SessionTicks({ ticked, isMissing, onChange }: SessionTicksProps) {
  const words = useTranslations('papers.setup')
  const { sessions } = useOpenEvent()
  return (
    <fieldset className={styles['ticks']}>
      <legend className={controls['label']}>{words('sessions')}</legend>
      {sessions.map(({ id, name }) => (
        <label key={id} className={styles['tick']}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...ticked, id] : ticked.filter((other) => other !== id))
            }
          />
          {name}
        </label>
      ))}
      {isMissing && (
        <p className={controls['wrong']} role="status">
          {words('trouble.no-sessions')}
        </p>
      )}
    </fieldset>
  )
}
