import { CopyButton } from './copy-button.tsx'
import styles from './shown-once.module.css'

/** A secret that is not shown again, whole and easy to copy. */
export function ShownOnce({ text }: { text: string }) {
  return (
    <div className={styles['place']}>
      <code className={styles['text']}>{text}</code>
      <CopyButton text={text} />
    </div>
  )
}
