import { Image, Lock, QrCode, Shapes, Type } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import styles from './layer-list.module.css'
import { type ElementKind, newElement } from './new-element.ts'
import { LayerTools } from './layer-tools.tsx'
import { scalePicture } from './scale-picture.ts'
import type { DesignEditor } from './use-design-editor.ts'
import { useElementName } from './use-element-name.ts'

const icons = { text: Type, qr: QrCode, image: Image, shape: Shapes }
const kinds: ElementKind[] = ['text', 'qr', 'image', 'shape']

export type LayerListProps = { editor: DesignEditor; onUnusablePicture: () => void }

/** Every element of this side, the nearest first, and what can be done with the chosen one. */
export function LayerList({ editor, onUnusablePicture }: LayerListProps) {
  const words = useTranslations('badgeDesign')
  const nameOf = useElementName()
  const { elements, chosen, picked, design, side } = editor
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // What was chosen on the table is in sight here too.
    list.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])
  return (
    <section className={styles['layers']} aria-label={words('layers.title')}>
      <div className={styles['add']} role="group" aria-label={words('layers.add')}>
        {kinds.map((kind) =>
          kind === 'image' ? (
            <AddPicture key={kind} editor={editor} onUnusable={onUnusablePicture} />
          ) : (
            <AddButton
              key={kind}
              kind={kind}
              onPress={() => {
                const made = newElement(kind, { design, side })
                if (made) editor.add(made)
              }}
            />
          ),
        )}
      </div>
      <ul ref={list} className={styles['list']}>
        <li>
          <button
            type="button"
            className={styles['layer']}
            aria-pressed={picked.length === 0}
            onClick={() => editor.choose(null)}
          >
            {words('layers.whole')}
          </button>
        </li>
        {elements.toReversed().map((element) => {
          const Icon = icons[element.kind]
          return (
            <li key={element.id}>
              <button
                type="button"
                className={styles['layer']}
                aria-pressed={picked.includes(element)}
                onClick={(press) => {
                  if (editor.choosesMany || press.shiftKey || press.ctrlKey) editor.pick(element.id)
                  else editor.choose(element.id)
                }}
              >
                <Icon size={18} aria-hidden="true" />
                <span className={styles['name']}>{nameOf(element)}</span>
                {element.isLocked && <Lock size={16} role="img" aria-label={words('layers.locked')} />}
                {element.when !== null && <span className={styles['when']}>{words('layers.conditional')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      {elements.length === 0 && <p className={styles['none']}>{words('layers.none')}</p>}
      {(picked.length > 0 || editor.choosesMany) && <LayerTools editor={editor} />}
    </section>
  )
}

function AddButton({ kind, onPress }: { kind: ElementKind; onPress: () => void }) {
  const words = useTranslations('badgeDesign')
  const Icon = icons[kind]
  return (
    <button type="button" className={`${controls['secondary']} ${styles['new']}`} onClick={onPress}>
      <Icon size={18} aria-hidden="true" />
      {words(`kind.${kind}`)}
    </button>
  )
}

function AddPicture({ editor, onUnusable }: { editor: DesignEditor; onUnusable: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  const { design, side } = editor
  const add = async (file: File) => {
    const source = await scalePicture(file)
    const made = source === null ? null : newElement('image', { design, side, picture: { source, alt: '' } })
    if (made) editor.add(made)
    else onUnusable()
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="picture"
        accept="image/png,image/jpeg,image/webp"
        onChange={(change) => {
          const file = change.target.files?.[0]
          if (file) void add(file)
          change.target.value = ''
        }}
      />
      <AddButton kind="image" onPress={() => input.current?.click()} />
    </>
  )
}
