import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Question } from '#shared/questions/question.ts'
import controls from '#shared/look/controls.module.css'
import { ChoiceRow } from '../look/choice-row.tsx'
import list from '../look/list.module.css'
import { EditPart } from './edit-part.tsx'
import { RoleTicks } from './role-ticks.tsx'
import { SetupSection } from './setup-section.tsx'
import { linesOf, TextField } from './text-field.tsx'
import { type DeskSetupShown, usePutDeskSetup } from './use-desk-setup.ts'
import styles from './desk-setup-page.module.css'

type Draft = Omit<Question, 'id'> & { id?: string }

const kinds: readonly Question['kind'][] = ['text', 'choice', 'consent']
const fresh: Draft = { kind: 'text', words: { id: '', en: '' }, options: [], isRequired: false, roles: null }

/** What is asked at check-in, and the consents: each a matter of its own that is off until somebody says yes. */
export function QuestionsSection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('deskSetup')
  const names = useTranslations('verdict.role')
  const frame = useTranslations('frame')
  const language = useLocale() === 'en' ? 'en' : 'id'
  const [edited, setEdited] = useState<Draft | null>(null)
  const asked = ({ words: said }: Draft) => said[language] || said[language === 'id' ? 'en' : 'id']
  return (
    <SetupSection
      title={words('questions.title')}
      lead={words('questions.lead')}
      empty={setup.questions.length === 0 ? words('questions.empty') : undefined}
      add={mayManage ? { does: words('questions.add'), onAdd: () => setEdited(fresh) } : undefined}
    >
      <ul className={list['list']}>
        {setup.questions.map((question) => (
          <li key={question.id} className={list['row']}>
            <div>
              <p className={list['name']}>{asked(question)}</p>
              <p className={list['small']}>
                {[
                  words(`questions.kind.${question.kind}`),
                  question.kind === 'choice' ? question.options.join(', ') : '',
                  question.isRequired ? words('questions.required') : words('questions.optional'),
                  question.roles === null ? words('everybody') : question.roles.map((role) => names(role)).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {mayManage && (
              <button type="button" className={controls['quiet']} onClick={() => setEdited(question)}>
                {frame('edit')} <span className="only-heard">{asked(question)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {edited && <EditQuestion setup={setup} question={edited} onClose={() => setEdited(null)} />}
    </SetupSection>
  )
}

function EditQuestion({ setup, question, onClose }: { setup: DeskSetupShown; question: Draft; onClose: () => void }) {
  const words = useTranslations('deskSetup')
  const put = usePutDeskSetup()
  const [draft, setDraft] = useState(question)
  const [options, setOptions] = useState(question.options.join('\n'))
  const all: Draft[] = setup.questions
  const place = all.findIndex(({ id }) => id === question.id)
  const written: Draft = {
    ...draft,
    words: { id: draft.words.id.trim(), en: draft.words.en.trim() },
    options: draft.kind === 'choice' ? linesOf(options) : [],
    isRequired: draft.kind !== 'consent' && draft.isRequired,
  }
  return (
    <EditPart
      title={question.id === undefined ? words('questions.add') : words('questions.edit')}
      isBusy={put.isBusy}
      error={put.error}
      onClose={onClose}
      onSave={() =>
        put.save({ questions: place === -1 ? [...all, written] : all.toSpliced(place, 1, written) }, onClose)
      }
      onRemove={place === -1 ? undefined : () => put.save({ questions: all.toSpliced(place, 1) }, onClose)}
    >
      <ChoiceRow
        label={words('questions.kindLabel')}
        choices={kinds.map((value) => ({ value, label: words(`questions.kind.${value}`) }))}
        chosen={draft.kind}
        onChoose={(kind) => setDraft({ ...draft, kind })}
      />
      <TextField
        label={words('inIndonesian')}
        value={draft.words.id}
        most={300}
        rows={2}
        onChange={(id) => setDraft({ ...draft, words: { ...draft.words, id } })}
      />
      <TextField
        label={words('inEnglish')}
        hint={words('oneLanguage')}
        value={draft.words.en}
        most={300}
        rows={2}
        onChange={(en) => setDraft({ ...draft, words: { ...draft.words, en } })}
      />
      {draft.kind === 'choice' && (
        <TextField
          label={words('questions.options')}
          hint={words('questions.optionsHint')}
          value={options}
          most={1_700}
          rows={4}
          onChange={setOptions}
        />
      )}
      {draft.kind === 'consent' ? (
        <p className={list['small']}>{words('questions.consentFree')}</p>
      ) : (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={draft.isRequired}
            onChange={({ currentTarget }) => setDraft({ ...draft, isRequired: currentTarget.checked })}
          />
          {words('questions.requiredLong')}
        </label>
      )}
      <RoleTicks label={words('forRoles')} ticked={draft.roles} onChange={(roles) => setDraft({ ...draft, roles })} />
    </EditPart>
  )
}
