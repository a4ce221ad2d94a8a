import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useId } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { focusField } from '../look/focus-field.ts'
import { Switch } from '../look/switch.tsx'
import { useFaultWords } from '../people/use-fault-words.ts'
import { focusFirstSimilar } from './similar-people.tsx'
import type { WalkIn } from './use-walk-in.ts'
import { walkInNameId } from './ask-walk-in.ts'
import styles from './walk-in-screen.module.css'

/** The four fields and the question of age. Enter in any of them sends; the arrow down leads to similar people. */
export function WalkInForm({ walkIn }: { walkIn: WalkIn }) {
  const words = useTranslations('walkIn')
  const faultWords = useFaultWords()
  const { draft, change, check } = walkIn
  const communities = useId()
  const facets = useQuery({ queryKey: ['facets'], queryFn: () => ask(kiosk.participantFacets()) }).data
  const wrong = faultWords(walkIn.faults, draft)
  // The cursor is where the next thing is typed; whoever comes back with a draft goes on in its name.
  useEffect(() => focusField(walkInNameId), [])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const [first] = Object.keys(walkIn.submit(false))
    const field = first === undefined ? null : event.currentTarget.elements.namedItem(first)
    if (field instanceof HTMLElement) field.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
      if (focusFirstSimilar()) event.preventDefault()
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a short way; Tab leads there too
    <form className={styles['form']} aria-label={words('form')} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Field label={words('name')} id={walkInNameId} wrong={wrong.name}>
        {(input) => (
          <input
            {...input}
            name="name"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            required
            value={draft.name}
            onChange={(typed) => change({ name: typed.target.value })}
            onBlur={() => check('name')}
          />
        )}
      </Field>
      <div className={styles['two']}>
        <Field label={words('community')} wrong={wrong.community}>
          {(input) => (
            <input
              {...input}
              name="community"
              autoComplete="off"
              spellCheck={false}
              list={communities}
              value={draft.community}
              onChange={(typed) => change({ community: typed.target.value })}
              onBlur={() => check('community')}
            />
          )}
        </Field>
        <datalist id={communities}>
          {facets?.communities.map((community) => (
            <option key={community} value={community}>
              {community}
            </option>
          ))}
        </datalist>
        <Field label={words('phone')} hint={words('phoneHint')} wrong={wrong.phone}>
          {(input) => (
            <input
              {...input}
              name="phone"
              type="text"
              inputMode="tel"
              autoComplete="off"
              value={draft.phone}
              onChange={(typed) => change({ phone: typed.target.value })}
              onBlur={() => check('phone')}
            />
          )}
        </Field>
      </div>
      <div className={styles['two']}>
        <ChoiceRow
          label={words('sex.label')}
          choices={[
            { value: 'L', label: words('sex.L') },
            { value: 'P', label: words('sex.P') },
            { value: '', label: words('sex.none') },
          ]}
          chosen={draft.sex}
          onChoose={(sex) => change({ sex })}
        />
        <Switch
          label={words('minor')}
          isOn={draft.isMinor}
          onSwitch={(isMinor) => change({ isMinor, hasPermission: false })}
        />
      </div>
      {draft.isMinor && (
        <div className={styles['permission']}>
          <ChoiceRow
            label={words('permission.label')}
            choices={[
              { value: 'here', label: words('permission.here') },
              { value: 'not-yet', label: words('permission.notYet') },
            ]}
            chosen={draft.hasPermission ? 'here' : 'not-yet'}
            onChoose={(chosen) => change({ hasPermission: chosen === 'here' })}
          />
          <p className={controls['hint']}>{words('permissionNote')}</p>
        </div>
      )}
      {walkIn.error && <FailureNote failure={failureOf(walkIn.error)} />}
      <div className={styles['buttons']}>
        <button type="submit" className={controls['primary']} disabled={walkIn.isBusy}>
          {words('register')}
        </button>
        {walkIn.isTyped && (
          <button
            type="button"
            className={controls['quiet']}
            onClick={() => {
              walkIn.clear()
              focusField(walkInNameId)
            }}
          >
            {words('clear')}
          </button>
        )}
      </div>
    </form>
  )
}
