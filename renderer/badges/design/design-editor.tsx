import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../../kiosk/ask.ts'
import { ChoiceRow } from '../../look/choice-row.tsx'
import { FailureNote } from '../../look/failure-note.tsx'
import { Switch } from '../../look/switch.tsx'
import { DesignCanvas } from './design-canvas.tsx'
import styles from './design-editor.module.css'
import { DesignFields } from './design-fields.tsx'
import { nextZoom, EditorTools } from './editor-tools.tsx'
import { ElementFields } from './element-fields.tsx'
import { LayerList } from './layer-list.tsx'
import { PreviewPeople } from './preview-people.tsx'
import { ManyFields } from './many-fields.tsx'
import { TestPrintButton, TestPrintNote } from './test-print.tsx'
import { TroubleList } from './trouble-list.tsx'
import { useChangeDesigns } from './use-badge-designs.ts'
import { useDesignEditor } from './use-design-editor.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useElementName } from './use-element-name.ts'
import { useTestPrint } from './use-test-print.ts'
import { usePreviewPerson } from './use-preview-person.ts'

export type DesignEditorProps = { saved: BadgeDesign; onLeave: () => void }

/** One design: its elements at the left, the badge in the middle, what is chosen at the right. */
export function DesignEditor({ saved, onLeave }: DesignEditorProps) {
  const words = useTranslations('badgeDesign')
  const nameOf = useElementName()
  const names = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const editor = useDesignEditor(saved)
  const preview = usePreviewPerson()
  const { save } = useChangeDesigns()
  const test = useTestPrint(editor.design, preview.sample)
  const [zoom, setZoom] = useState(1)
  const [hasGuides, setGuides] = useState(true)
  const [unusable, setUnusable] = useState<Failure | null>(null)
  const { design, chosen, picked, isUnsaved } = editor
  const keep = () => {
    if (design.name.trim() === '') return editor.choose(null)
    setUnusable(null)
    save.mutate(design)
  }
  useEditorKeys({
    undo: editor.undo,
    redo: editor.redo,
    save: keep,
    nearer: () => setZoom(nextZoom(zoom, 1)),
    further: () => setZoom(nextZoom(zoom, -1)),
    fit: () => setZoom(1),
  })
  const onUnusablePicture = () => setUnusable({ code: 'badge-picture-unusable' })
  const failure = unusable ?? (save.error && failureOf(save.error))
  return (
    <main className={styles['editor']}>
      <header className={styles['head']}>
        <button
          type="button"
          className={styles['tool']}
          aria-label={words('editor.back')}
          title={words('editor.back')}
          onClick={onLeave}
        >
          <ArrowLeft size={20} aria-hidden="true" />
        </button>
        <h1 className={styles['title']} title={design.name}>
          {design.name}
        </h1>
        <ChoiceRow
          label={words('editor.side')}
          isLabelHidden
          choices={[
            { value: 'front', label: words('editor.frontSide') },
            { value: 'back', label: words('editor.backSide') },
          ]}
          chosen={editor.side}
          onChoose={editor.turnTo}
        />
        <EditorTools editor={editor} zoom={zoom} onZoom={setZoom}>
          <TestPrintButton test={test} />
        </EditorTools>
        <button type="button" className={controls['primary']} disabled={!isUnsaved || save.isPending} onClick={keep}>
          {words(isUnsaved ? 'editor.save' : 'editor.saved')}
        </button>
      </header>
      {failure && (
        <div className={styles['failure']}>
          <FailureNote failure={failure} />
        </div>
      )}
      <div className={styles['parts']}>
        <div className={styles['left']}>
          <LayerList editor={editor} onUnusablePicture={onUnusablePicture} />
        </div>
        <div className={styles['middle']}>
          <DesignCanvas
            editor={editor}
            subject={preview.subject}
            zoom={zoom}
            onZoom={(by) => setZoom(nextZoom(zoom, by))}
            hasGuides={hasGuides}
          />
          <TestPrintNote test={test} />
          <div className={styles['preview']}>
            <PreviewPeople preview={preview} />
            <Switch label={words('preview.guides')} isOn={hasGuides} onSwitch={setGuides} />
          </div>
          <TroubleList
            design={design}
            subject={preview.subject}
            onChoose={(side, id) => {
              editor.turnTo(side)
              editor.choose(id)
            }}
          />
        </div>
        <div className={styles['right']}>
          <section
            className={styles['fields']}
            aria-label={words('part.properties', {
              name: picked.length > 0 ? names.format(picked.map(nameOf)) : design.name,
            })}
          >
            {picked.length > 1 ? (
              <ManyFields editor={editor} />
            ) : chosen ? (
              <ElementFields
                editor={editor}
                element={chosen}
                groups={preview.groups}
                subject={preview.subject}
                onUnusablePicture={onUnusablePicture}
              />
            ) : (
              <DesignFields editor={editor} />
            )}
          </section>
        </div>
      </div>
    </main>
  )
}
