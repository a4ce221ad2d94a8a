import { Delete } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Code } from './use-self-service.ts'
import styles from './self-service.module.css'
import views from './views.module.css'

const keys = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
const longestCode = 64

export type TypeViewProps = { onCode: (code: Code) => void; onBack: () => void }

/** A code typed by finger or keyboard. Names are not asked for here: nobody is to look others up. */
export function TypeView({ onCode, onBack }: TypeViewProps) {
  const words = useTranslations('selfService.code')
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const put = (next: string) => setText(next.slice(0, longestCode))
  return (
    <form
      className={views['type']}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (text.trim() !== '') onCode({ text: text.trim(), otherReading: null })
      }}
    >
      <h1 className={views['subtitle']}>{words('title')}</h1>
      <div className={views['typed']}>
        <input
          ref={field}
          type="text"
          className={views['code']}
          aria-label={words('label')}
          inputMode="none"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          value={text}
          onChange={(event) => put(event.target.value)}
        />
        <button
          type="button"
          className={views['key']}
          aria-label={words('erase')}
          onPointerDown={keepFocus}
          onClick={() => put(text.slice(0, -1))}
        >
          <Delete size={28} aria-hidden="true" />
        </button>
        <button type="button" className={styles['secondary']} onClick={onBack}>
          {words('back')}
        </button>
        <button type="submit" className={styles['primary']} disabled={text.trim() === ''}>
          {words('look')}
        </button>
      </div>
      <div className={views['keys']} role="group" aria-label={words('keys')}>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className={views['key']}
            onPointerDown={keepFocus}
            onClick={() => put(text + key)}
          >
            {key}
          </button>
        ))}
      </div>
    </form>
  )
}

function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
