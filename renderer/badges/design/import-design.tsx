import { FileDown } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import styles from './import-design.module.css'

/** Chooses the file of a design; what is in it, the engine reads. */
export function ImportDesign({ onText }: { onText: (text: string) => void }) {
  const words = useTranslations('badgeDesign')
  const id = useId()
  return (
    <div className={styles['import']}>
      <input
        id={id}
        className={styles['input']}
        type="file"
        accept=".gapura-badge,.json,application/json"
        onChange={(change) => {
          const file = change.target.files?.[0]
          // A file of another kind may be large: the beginning says enough to know that it is none of ours.
          if (file) void file.slice(0, mostBytes).text().then(onText)
          change.target.value = ''
        }}
      />
      <label className={styles['press']} htmlFor={id}>
        <FileDown size={20} aria-hidden="true" />
        {words('import.press')}
      </label>
    </div>
  )
}

const mostBytes = 16_000_000
