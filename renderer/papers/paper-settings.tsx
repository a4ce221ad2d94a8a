import { Check } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import {
  draftOfPapers,
  type PaperDraft,
  type PaperTrouble,
  papersOfDraft,
  troublesOfPapers,
} from '#shared/event/paper-draft.ts'
import type { PaperSetup } from '#shared/event/paper-setup.ts'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../kiosk/ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import parts from '../settings/parts.module.css'
import { CertificateFields } from './certificate-fields.tsx'
import { LetterheadFields } from './letterhead-fields.tsx'
import { PaperPicture } from './paper-picture.tsx'
import styles from './paper-settings.module.css'
import { SignatoryFields } from './signatory-fields.tsx'
import { usePaperSetup, useSavePaperSetup } from './use-paper-setup.ts'

export type PartProps = {
  draft: PaperDraft
  troubles: readonly PaperTrouble[]
  onChange: (change: Partial<PaperDraft>) => void
}

/** Who is in the letterhead of this event's papers and who signs them, with how that will look. */
export function PaperSettings() {
  const words = useTranslations('papers.setup')
  const { data, error } = usePaperSetup()
  if (error) return <FailureNote failure={failureOf(error)} />
  if (!data) return null
  if (data.change === 'allowed') return <SetupForm setup={data.setup} />
  return (
    <>
      <p className={parts['text']}>{words(data.change === 'at-headquarters' ? 'atHeadquarters' : 'bySupervisor')}</p>
      <PaperPicture draft={draftOfPapers(data.setup)} />
    </>
  )
}

function SetupForm({ setup }: { setup: PaperSetup }) {
  const words = useTranslations('papers.setup')
  const [draft, setDraft] = useState(() => draftOfPapers(setup))
  const [isSaved, setIsSaved] = useState(false)
  const save = useSavePaperSetup()
  const troubles = troublesOfPapers(draft)
  const change = (changed: Partial<PaperDraft>) => {
    setIsSaved(false)
    setDraft({ ...draft, ...changed })
  }
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (troubles.length === 0) save.mutate(papersOfDraft(draft), { onSuccess: () => setIsSaved(true) })
  }
  const part = { draft, troubles, onChange: change }
  return (
    <form className={styles['setup']} onSubmit={submit}>
      <div className={styles['fields']}>
        <p className={parts['text']}>{words('lead')}</p>
        <Part title={words('letterhead')}>
          <LetterheadFields {...part} />
        </Part>
        <Part title={words('signing')}>
          <SignatoryFields {...part} />
        </Part>
        <Part title={words('certificate')}>
          <CertificateFields {...part} />
        </Part>
        {save.error && <FailureNote failure={failureOf(save.error)} />}
        <div className={styles['saving']}>
          <button type="submit" className={controls['primary']} disabled={save.isPending || troubles.length > 0}>
            {words('save')}
          </button>
          <p className={parts['saved']} role="status">
            {isSaved && (
              <>
                <Check size={18} aria-hidden="true" /> {words('saved')}
              </>
            )}
          </p>
        </div>
      </div>
      <PaperPicture draft={draft} />
    </form>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h3 id={id} className={parts['subtitle']}>
        {title}
      </h3>
      {children}
    </section>
  )
}
