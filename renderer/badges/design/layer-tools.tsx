import { ArrowDown, ArrowUp, Copy, ListChecks, Lock, LockOpen, RotateCw, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { turnElement } from './arrange-elements.ts'
import styles from './layer-list.module.css'
import type { DesignEditor } from './use-design-editor.ts'
import { useElementName } from './use-element-name.ts'

/** What can be done with what is chosen: its place in the pile, a copy, a turn, a lock. */
export function LayerTools({ editor }: { editor: DesignEditor }) {
  const words = useTranslations('badgeDesign.layers')
  const nameOf = useElementName()
  const { chosen, picked, choosesMany } = editor
  const isLocked = picked.every((element) => element.isLocked === true)
  const tools = [
    ['raise', ArrowUp, chosen && (() => editor.raise(chosen.id, 1))],
    ['lower', ArrowDown, chosen && (() => editor.raise(chosen.id, -1))],
    ['copy', Copy, editor.copyPicked],
    ['delete', Trash2, isLocked ? null : editor.removePicked],
    ['turn', RotateCw, chosen && !isLocked ? () => editor.changeElement(chosen.id, turnElement(chosen)) : null],
  ] as const
  return (
    <div className={styles['tools']} role="group" aria-label={picked.map(nameOf).join(', ')}>
      {tools.map(([name, Icon, act]) => (
        <button
          key={name}
          type="button"
          className={styles['tool']}
          aria-label={words(name)}
          title={words(name)}
          disabled={act === null}
          onClick={() => act?.()}
        >
          <Icon size={20} aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        className={styles['tool']}
        aria-label={words('lock')}
        aria-pressed={isLocked}
        title={words('lock')}
        onClick={() => editor.lockPicked(!isLocked)}
      >
        {isLocked ? <Lock size={20} aria-hidden="true" /> : <LockOpen size={20} aria-hidden="true" />}
      </button>
      <button
        type="button"
        className={styles['tool']}
        aria-label={words('many')}
        aria-pressed={choosesMany}
        title={words('many')}
        onClick={() => editor.setChoosesMany(!choosesMany)}
      >
        <ListChecks size={20} aria-hidden="true" />
      </button>
    </div>
  )
}
