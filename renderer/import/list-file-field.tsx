import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import styles from './list-file-field.module.css'

export type ListFile = { path: string; name: string }

export type ListFileFieldProps = {
  /** Name of the chosen file; empty when none is. */
  chosen: string
  /** What to do, when it is missing. */
  wrong?: string | undefined
  /** The button alone, beside a list that is looked at already. */
  isSmall?: boolean
  onChoose: (file: ListFile) => void
}

/** The list's file: chosen by the system's dialog, or dropped anywhere on the window. */
export function ListFileField({ chosen, wrong: missing, isSmall = false, onChoose }: ListFileFieldProps) {
  const words = useTranslations('imports.choose')
  const [isNotOnDisk, setNotOnDisk] = useState(false)
  const id = useId()
  const take = (file: File | undefined) => {
    if (file === undefined) return
    const path = kiosk.pathOfFile(file)
    setNotOnDisk(path === '')
    onChoose({ path, name: path === '' ? '' : file.name })
  }
  const isOver = useFileDrop(take)
  const wrong = isNotOnDisk ? words('notOnDisk') : (missing ?? '')
  return (
    <div>
      <div className={styles['place']} data-is-over={isOver} data-is-small={isSmall}>
        <FileSpreadsheet size={32} aria-hidden="true" />
        <span className={styles['name']}>
          {isOver ? words('drop') : chosen === '' ? words('title') : words('chosen', { name: chosen })}
        </span>
        <label className={styles['choose']} htmlFor={id}>
          {words(chosen === '' ? 'button' : 'other')}
        </label>
        <input
          id={id}
          className={styles['input']}
          type="file"
          // What cannot be read may be picked too, to be told how it becomes a list: greyed out it would tell nothing.
          accept=".csv,.txt,.tsv,.xlsx,.xls,.ods,text/csv"
          aria-describedby={`${id}-wrong`}
          onChange={(change) => {
            take(change.target.files?.[0])
            // The same file may be chosen again after it was put right.
            change.target.value = ''
          }}
        />
        <span className={styles['drop']}>{words('hint')}</span>
      </div>
      <p id={`${id}-wrong`} className={`${controls['wrong']} ${styles['wrong']}`} role="status">
        {wrong}
      </p>
    </div>
  )
}

/** Takes a file that is dropped anywhere on the window; answers whether one is held over it. */
function useFileDrop(onDrop: (file: File | undefined) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const over = (dragged: DragEvent) => {
      // Without it the window would not accept the drop.
      dragged.preventDefault()
      setOver(true)
    }
    const leave = (dragged: DragEvent) => {
      if (dragged.relatedTarget === null) setOver(false)
    }
    const drop = (dropped: DragEvent) => {
      dropped.preventDefault()
      setOver(false)
      take(dropped.dataTransfer?.files[0])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
