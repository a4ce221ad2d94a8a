import { ArrowUpToLine, Copy, FileUp, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { BadgeDesign, KeptDesign } from '#shared/badges/badge-design.ts'
import { isDrawable } from '#shared/badges/is-drawable.ts'
import controls from '#shared/look/controls.module.css'
import { useOpenEvent } from '../../kiosk/use-app-state.ts'
import { BadgePicture } from '../badge-picture.tsx'
import styles from './design-card.module.css'
import { sampleSubject } from './sample-people.ts'
import { hasUnsavedDraft } from './use-design-editor.ts'

type Acts = {
  open: () => void
  copy: (design: BadgeDesign) => void
  prefer: () => void
  export: () => void
  delete: () => void
}

export type DesignCardProps = {
  design: KeptDesign
  isOnlyHere: boolean
  isFirst: boolean
  /** Headquarters keeps it: it can be copied, not changed. */
  isFixed: boolean
  act: Acts
}

/** One design: how it looks, whom it is for, and what can be done with it. */
export function DesignCard({ design, isOnlyHere, isFirst, isFixed, act }: DesignCardProps) {
  const words = useTranslations('badgeDesign')
  const [isAsked, setAsked] = useState(false)
  const marks = [
    isFirst ? words('first') : '',
    isOnlyHere ? words('onlyHere') : isFixed ? words('ofHeadquarters') : '',
    isDrawable(design) && hasUnsavedDraft(design) ? words('unsaved') : '',
  ].filter((mark) => mark !== '')
  return (
    <li className={styles['card']}>
      <div className={styles['look']}>{isDrawable(design) && <Look design={design} />}</div>
      <div className={styles['about']}>
        <h2 className={styles['name']}>{design.name}</h2>
        {isDrawable(design) ? <Facts design={design} /> : <p className={styles['fact']}>{words('newer')}</p>}
        {marks.length > 0 && <p className={styles['marks']}>{marks.join(' · ')}</p>}
        {isAsked ? (
          <DeleteChoice name={design.name} onYes={act.delete} onNo={() => setAsked(false)} />
        ) : (
          <div className={styles['acts']}>
            {isDrawable(design) && !isFixed && (
              <button
                type="button"
                className={controls['secondary']}
                aria-label={words('act.edit', { name: design.name })}
                onClick={act.open}
              >
                <Pencil size={18} aria-hidden="true" />
                {words('act.editShort')}
              </button>
            )}
            {isDrawable(design) && (
              <button
                type="button"
                className={controls['quiet']}
                onClick={() => act.copy(copyOf(design, words('act.copyName', { name: design.name })))}
              >
                <Copy size={18} aria-hidden="true" />
                {words(isFixed ? 'act.copyHere' : 'act.copy')}
              </button>
            )}
            <button type="button" className={controls['quiet']} onClick={act.export}>
              <FileUp size={18} aria-hidden="true" />
              {words('act.export')}
            </button>
            {!isFirst && !isFixed && (
              <button type="button" className={controls['quiet']} onClick={act.prefer}>
                <ArrowUpToLine size={18} aria-hidden="true" />
                {words('act.prefer')}
              </button>
            )}
            {!isFixed && (
              <button type="button" className={controls['quiet']} onClick={() => setAsked(true)}>
                <Trash2 size={18} aria-hidden="true" />
                {words('act.delete')}
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  )
}

function Look({ design }: { design: BadgeDesign }) {
  const { event } = useOpenEvent()
  const [subject] = useState(() => sampleSubject('usual', event, 'Sasirangan'))
  const words = useTranslations('badgeDesign.editor')
  return (
    <>
      <BadgePicture design={design} side="front" subject={subject} label={design.name} />
      {design.back.length > 0 && (
        <BadgePicture design={design} side="back" subject={subject} label={`${design.name}, ${words('backSide')}`} />
      )}
    </>
  )
}

function Facts({ design }: { design: BadgeDesign }) {
  const words = useTranslations('badgeDesign')
  const roleWords = useTranslations('verdict.role')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const { width, height } = design.media
  const size = words('size', { width: width / 1000, height: height / 1000 })
  const sides = words('sides', { count: design.back.length > 0 ? 2 : 1 })
  return (
    <>
      <p className={styles['fact']}>{`${size}, ${sides}`}</p>
      <p className={styles['fact']}>
        {design.roles === null
          ? words('forEverybody')
          : words('forRoles', { roles: list.format(design.roles.map((role) => roleWords(role))) })}
      </p>
    </>
  )
}

function DeleteChoice({ name, onYes, onNo }: { name: string; onYes: () => void; onNo: () => void }) {
  const words = useTranslations('badgeDesign.act')
  const question = words('deleteSure', { name })
  return (
    <div role="group" aria-label={question}>
      <p className={styles['fact']}>{question}</p>
      <div className={styles['acts']}>
        <button type="button" className={controls['primary']} onClick={onYes}>
          {words('deleteYes')}
        </button>
        <button type="button" className={controls['secondary']} autoFocus onClick={onNo}>
          {words('deleteNo')}
        </button>
      </div>
    </div>
  )
}

function copyOf(design: BadgeDesign, name: string): BadgeDesign {
  return { ...design, id: crypto.randomUUID(), name: name.slice(0, 80) }
}
