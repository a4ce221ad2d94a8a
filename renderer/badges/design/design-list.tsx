import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import { type MediaPreset, mediaPresets } from '#shared/badges/media-presets.ts'
import type { BadgeDesigns } from '#shared/contract/badge-designs.ts'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../../kiosk/ask.ts'
import { EmptyState } from '../../look/empty-state.tsx'
import { FailureNote } from '../../look/failure-note.tsx'
import { Screen } from '../../look/screen.tsx'
import { DesignCard } from './design-card.tsx'
import styles from './design-list.module.css'
import { ImportDesign } from './import-design.tsx'
import { starterDesign } from './starter-design.ts'
import { useChangeDesigns } from './use-badge-designs.ts'
import { dropDraft } from './use-design-editor.ts'

export type DesignListProps = { designs: BadgeDesigns; onOpen: (designId: string) => void }

/** Every design of the event, in the order in which they are chosen, and the ways to get another. */
export function DesignList({ designs: { designs, isFromHeadquarters }, onOpen }: DesignListProps) {
  const words = useTranslations('badgeDesign')
  const change = useChangeDesigns()
  const [told, setTold] = useState('')
  const mutations = [change.save, change.import, change.prefer, change.delete, change.export]
  const failed = mutations.find(({ error }) => error !== null)
  const begin = () => {
    setTold('')
    for (const mutation of mutations) mutation.reset()
  }
  const add = (design: BadgeDesign) => {
    begin()
    change.save.mutate(design, { onSuccess: () => onOpen(design.id) })
  }
  return (
    <Screen
      title={words('title')}
      lead={words('lead')}
      width="full"
      actions={
        <ImportDesign
          onText={(text) => {
            begin()
            change.import.mutate(text, {
              onSuccess: (after) => {
                const made = after.designs.find(({ design }) => design.id === after.importedId)
                setTold(words('import.done', { name: made?.design.name ?? '' }))
              },
            })
          }}
        />
      }
    >
      <div className={styles['scroll']}>
        {isFromHeadquarters && <p className={styles['note']}>{words('headquartersNote')}</p>}
        {failed?.error && <FailureNote failure={failureOf(failed.error)} />}
        <p className={styles['told']} role="status">
          {told}
        </p>
        <NewDesign onMake={add} />
        {designs.length === 0 && <EmptyState title={words('empty')} />}
        <ul className={styles['cards']} aria-label={words('list')}>
          {designs.map(({ design, isOnlyHere }, index) => (
            <DesignCard
              key={design.id}
              design={design}
              isOnlyHere={isOnlyHere}
              isFirst={index === 0}
              isFixed={isFromHeadquarters && !isOnlyHere}
              act={{
                open: () => onOpen(design.id),
                copy: add,
                prefer: () => {
                  begin()
                  change.prefer.mutate(design.id)
                },
                export: () => {
                  begin()
                  change.export.mutate(design.id, {
                    onSuccess: ({ path }) => setTold(words('exported', { path })),
                  })
                },
                delete: () => {
                  begin()
                  change.delete.mutate(design.id, { onSuccess: () => dropDraft(design.id) })
                },
              }}
            />
          ))}
        </ul>
      </div>
    </Screen>
  )
}

function NewDesign({ onMake }: { onMake: (design: BadgeDesign) => void }) {
  const words = useTranslations('badgeDesign')
  const [preset, setPreset] = useState<MediaPreset>('cr80-portrait')
  const make = () => {
    const name = words('make.name', { media: words(`media.${preset}`) }).slice(0, 80)
    onMake(starterDesign(preset, { id: crypto.randomUUID(), name }))
  }
  return (
    <form
      className={styles['make']}
      aria-label={words('make.title')}
      onSubmit={(submit) => {
        submit.preventDefault()
        make()
      }}
    >
      <label className={controls['field']}>
        <span className={controls['label']}>{words('make.media')}</span>
        <select
          className={controls['input']}
          value={preset}
          onChange={(choice) => setPreset(choice.target.value as MediaPreset)}
        >
          {(Object.keys(mediaPresets) as MediaPreset[]).map((known) => (
            <option key={known} value={known}>
              {words(`media.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={controls['primary']}>
        {words('make.press')}
      </button>
    </form>
  )
}
