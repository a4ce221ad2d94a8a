import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import frame from '../look/two-columns.module.css'
import styles from './message-card.module.css'

/** The recap as a text for a chat. It is copied from its own field, which takes no permission. */
export function MessageCard({ message }: { message: string }) {
  const words = useTranslations('reports.message')
  const title = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<{ text: string; isDone: boolean } | null>(null)
  const isOfThis = copied?.text === message
  const copy = () => {
    field.current?.select()
    setCopied({ text: message, isDone: document.execCommand('copy') })
  }
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('title')}
      </h2>
      <p className={styles['quiet']}>{words('lead')}</p>
      <textarea
        ref={field}
        className={`${controls['input']} ${styles['message']}`}
        aria-label={words('label')}
        value={message}
        rows={message.split('\n').length + 2}
        readOnly
      />
      <div className={styles['row']}>
        <button type="button" className={controls['secondary']} onClick={copy}>
          {isOfThis && copied.isDone ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
          {words('copy')}
        </button>
        <p className={styles['quiet']} role="status">
          {isOfThis && words(copied.isDone ? 'copied' : 'notCopied')}
        </p>
      </div>
    </section>
  )
}
