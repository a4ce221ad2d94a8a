import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import {
  draftOfPapers,
  type PaperDraft,
  type PaperTrouble,
  papersOfDraft,
  troublesOfPapers,
} from '#shared/event/paper-draft.ts'
import controls from '#shared/look/controls.module.css'
import list from '../look/list.module.css'
import { CertificateFields } from './certificate-fields.tsx'
import { EditPart } from './edit-part.tsx'
import { LetterheadFields } from './letterhead-fields.tsx'
import { PaperPicture } from './paper-picture.tsx'
import styles from './papers-section.module.css'
import { SetupSection } from './setup-section.tsx'
import { SignatoryFields } from './signatory-fields.tsx'
import { type DeskSetupShown, usePutDeskSetup } from './use-desk-setup.ts'

export type PapersPart = {
  draft: PaperDraft
  troubles: readonly PaperTrouble[]
  onChange: (change: Partial<PaperDraft>) => void
}

/** Who is in the letterhead of the event's papers and who signs them, at headquarters and at every laptop. */
export function PapersSection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('papers.setup')
  const frame = useTranslations('frame')
  const [isEdited, setIsEdited] = useState(false)
  return (
    <SetupSection title={words('title')} lead={words('lead')}>
      <PaperPicture draft={draftOfPapers(setup.papers)} />
      {mayManage && (
        <div>
          <button type="button" className={controls['secondary']} onClick={() => setIsEdited(true)}>
            <Pencil size={20} aria-hidden="true" />
            {frame('edit')} <span className="only-heard">{words('title')}</span>
          </button>
        </div>
      )}
      {isEdited && <EditPapers setup={setup} onClose={() => setIsEdited(false)} />}
    </SetupSection>
  )
}

function EditPapers({ setup, onClose }: { setup: DeskSetupShown; onClose: () => void }) {
  const words = useTranslations('papers.setup')
  const put = usePutDeskSetup()
  const [draft, setDraft] = useState(() => draftOfPapers(setup.papers))
  const troubles = troublesOfPapers(draft)
  const part: PapersPart = { draft, troubles, onChange: (change) => setDraft({ ...draft, ...change }) }
  const save = () => {
    if (troubles.length === 0) put.save({ papers: papersOfDraft(draft) }, onClose)
  }
  return (
    <EditPart
      title={words('title')}
      isBusy={put.isBusy || troubles.length > 0}
      error={put.error}
      onSave={save}
      onClose={onClose}
    >
      <h3 className={list['title']}>{words('letterhead')}</h3>
      <LetterheadFields {...part} />
      <h3 className={list['title']}>{words('signing')}</h3>
      <SignatoryFields {...part} />
      <h3 className={list['title']}>{words('certificate')}</h3>
      <CertificateFields {...part} />
      <div className={styles['preview']}>
        <PaperPicture draft={draft} />
      </div>
    </EditPart>
  )
}
