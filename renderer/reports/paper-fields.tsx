import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import type { Item } from '#shared/items/item.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Field } from '../look/field.tsx'
import { Switch } from '../look/switch.tsx'
import type { PaperDraft } from './paper-draft.ts'
import styles from './paper-card.module.css'

export type PaperFieldsProps = {
  draft: PaperDraft
  items: readonly Pick<Item, 'id' | 'name'>[]
  isPhoneAllowed: boolean
  onChange: (change: Partial<PaperDraft>) => void
}

/** What the chosen paper still has to know. */
export function PaperFields({ draft, items, isPhoneAllowed, onChange }: PaperFieldsProps) {
  const words = useTranslations('reports.paper')
  const { sessions } = useOpenEvent()
  const { choice } = draft
  const isNamed = choice === 'attendance' || choice === 'signing' || choice === 'transport'
  return (
    <div className={styles['fields']}>
      {isNamed && (
        <Field label={words('session')}>
          {(input) => (
            <select
              {...input}
              value={draft.sessionId ?? ''}
              onChange={({ target }) => onChange({ sessionId: target.value || null })}
            >
              <option value="">{words('wholeEvent')}</option>
              {sessions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {choice === 'handover' && items.length > 0 && (
        <Field label={words('item')}>
          {(input) => (
            <select
              {...input}
              value={draft.itemId ?? ''}
              onChange={({ target }) => onChange({ itemId: target.value || null })}
            >
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {choice === 'handover' && items.length === 0 && <p className={controls['hint']}>{words('noItems')}</p>}
      {(isNamed || choice === 'handover') && (
        <ChoiceRow
          label={words('order')}
          choices={(['name', 'community'] as const).map((value) => ({ value, label: words(`orders.${value}`) }))}
          chosen={draft.order}
          onChoose={(order) => onChange({ order })}
        />
      )}
      {choice === 'attendance' && (
        <ChoiceRow
          label={words('signatures')}
          choices={(['empty', 'drawn'] as const).map((value) => ({ value, label: words(`signature.${value}`) }))}
          chosen={draft.signatures}
          onChoose={(signatures) => onChange({ signatures })}
        />
      )}
      {(choice === 'attendance' || choice === 'signing') &&
        (isPhoneAllowed ? (
          <Switch
            label={words('fullPhones')}
            hint={words('fullPhonesHint')}
            isOn={draft.isPhoneWhole}
            onSwitch={(isPhoneWhole) => onChange({ isPhoneWhole })}
          />
        ) : (
          <p className={styles['quiet']}>
            {words('fullPhones')}: {words('fullPhonesClosed')}
          </p>
        ))}
      {(choice === 'recap' || choice === 'minutes') && (
        <Switch
          label={words('hidesSmall')}
          hint={words('hidesSmallHint')}
          isOn={draft.hidesSmall}
          onSwitch={(hidesSmall) => onChange({ hidesSmall })}
        />
      )}
    </div>
  )
}
