import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import form from '../look/form.module.css'
import styles from './desk-setup-page.module.css'
import { SetupSection } from './setup-section.tsx'
import { TextField } from './text-field.tsx'
import { type DeskSetupShown, usePutDeskSetup } from './use-desk-setup.ts'

/** Whether desks may register people who are not on the list. Saved at once. */
export function WalkInsSection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('deskSetup.walkIns')
  const put = usePutDeskSetup()
  return (
    <SetupSection title={words('title')} lead={words('lead')}>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={setup.isWalkInAllowed}
          disabled={!mayManage || put.isBusy}
          onChange={({ currentTarget }) => put.save({ isWalkInAllowed: currentTarget.checked })}
        />
        {words('allowed')}
      </label>
      {put.error && <FailureNote error={put.error} />}
    </SetupSection>
  )
}

/** What self-service shows when nobody stands there. */
export function PrivacySection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('deskSetup')
  const frame = useTranslations('frame')
  const put = usePutDeskSetup()
  const [draft, setDraft] = useState(setup.privacyNotice)
  const [isSaved, setIsSaved] = useState(false)
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    put.save({ privacyNotice: { id: draft.id.trim(), en: draft.en.trim() } }, () => setIsSaved(true))
  }
  const change = (changed: Partial<typeof draft>) => {
    setIsSaved(false)
    setDraft({ ...draft, ...changed })
  }
  return (
    <SetupSection title={words('privacy.title')} lead={words('privacy.lead')}>
      {mayManage ? (
        <form className={form['form']} onSubmit={submit}>
          <div className={form['columns']}>
            <TextField
              label={words('inIndonesian')}
              value={draft.id}
              most={300}
              rows={4}
              onChange={(id) => change({ id })}
            />
            <TextField
              label={words('inEnglish')}
              value={draft.en}
              most={300}
              rows={4}
              onChange={(en) => change({ en })}
            />
          </div>
          {put.error && <FailureNote error={put.error} />}
          <div className={styles['saving']}>
            <span role="status">{isSaved && frame('saved')}</span>
            <button type="submit" className={controls['secondary']} disabled={put.isBusy}>
              {frame('save')}
            </button>
          </div>
        </form>
      ) : (
        <p>{draft.id || draft.en || words('privacy.ours')}</p>
      )}
    </SetupSection>
  )
}
