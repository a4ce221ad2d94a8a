import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import styles from './list-file-field.module.css'

export type ListFile = { path: string; name: string }

export type ListFileFieldProps = {
  /** Name of the chosen file; empty when none is. */
  chosen: string
  isMissing: boolean
  onChoose: (file: ListFile) => void
}

/** The list's file: chosen by the system's dialog, or dropped here. */
export function ListFileField({ chosen, isMissing, onChoose }: ListFileFieldProps) {
  const words = useTranslations('firstRun.import')
  const [isOver, setOver] = useState(false)
  const [isNotOnDisk, setNotOnDisk] = useState(false)
  const id = useId()
  const take = (file: File | undefined) => {
    if (file === undefined) return
    const path = kiosk.pathOfFile(file)
    setNotOnDisk(path === '')
    onChoose({ path, name: path === '' ? '' : file.name })
  }
  const drop = (dropped: DragEvent) => {
    dropped.preventDefault()
    setOver(false)
    take(dropped.dataTransfer.files[0])
  }
  const over = (dragged: DragEvent) => {
    // Without it the window would not accept the drop.
    dragged.preventDefault()
    setOver(true)
  }
  const wrong = isNotOnDisk ? words('notOnDisk') : isMissing ? words('missing.file') : ''
  return (
    <div>
      <div
        className={styles['place']}
        data-is-over={isOver}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileSpreadsheet size={32} aria-hidden="true" />
        <span>{chosen === '' ? words('file') : words('chosen', { name: chosen })}</span>
        <label className={styles['choose']} htmlFor={id}>
          {words(chosen === '' ? 'choose' : 'other')}
        </label>
        <input
          id={id}
          className={styles['input']}
          type="file"
          // Workbooks may be picked, to be told how they become a CSV: greyed out they would tell nothing.
          accept=".csv,.txt,.tsv,.xlsx,.xls,text/csv"
          aria-describedby={`${id}-wrong`}
          onChange={(change) => take(change.target.files?.[0])}
        />
        <span className={styles['drop']}>{words('drop')}</span>
      </div>
      <p id={`${id}-wrong`} className={`${controls['wrong']} ${styles['wrong']}`} role="status">
        {wrong}
      </p>
    </div>
  )
}
