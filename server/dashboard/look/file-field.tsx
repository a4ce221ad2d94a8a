import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import styles from './file-field.module.css'

export type FileFieldProps = {
  label: string
  hint?: string
  accept: string
  onChoose: (file: File | null) => void
}

/** A place to choose a file, or to drop it. */
export function FileField({ label, hint, accept, onChoose }: FileFieldProps) {
  const id = useId()
  const [name, setName] = useState('')
  const [isOver, setIsOver] = useState(false)
  const choose = (file: File | undefined) => {
    setName(file?.name ?? '')
    onChoose(file ?? null)
  }
  return (
    <label
      className={styles['place']}
      data-is-over={isOver}
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        choose(event.dataTransfer.files[0])
      }}
    >
      <FileUp size={28} aria-hidden="true" />
      <span className={styles['label']}>{name === '' ? label : name}</span>
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles['input']}
        onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
      />
    </label>
  )
}
