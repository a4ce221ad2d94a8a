import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonShown } from '#shared/check-in/verdict.ts'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { useSendKey } from '../app/use-send-key.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import type { Told } from '../verdict/use-shown-verdict.ts'
import { provideKey } from '../verdict/use-verdict-words.ts'
import { NeedFrame } from './need-frame.tsx'
import { SignaturePad } from './signature-pad.tsx'
import { type Stroke, writeStrokes } from './signature-strokes.ts'
import form from './question-form.module.css'
import styles from './signature.module.css'

/** A signature in the verdict's place: drawn and kept as a picture, or given on paper, which needs no hand on the screen. */
export function SignaturePanel({ told, person }: { told: Told; person: PersonShown }) {
  const words = useTranslations('questions.signature')
  const { again, provide, stay } = useScanRoad()
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const paper = useRef<HTMLButtonElement>(null)
  useEffect(() => paper.current?.focus(), [])
  const isDrawn = strokes.length > 0
  const save = () => {
    const text = writeStrokes(strokes)
    if (text === null) return
    const { participantId } = person
    again((sessionId) => kiosk.sign({ participantId, sessionId, strokes: text }))
  }
  const draw = (next: readonly Stroke[]) => {
    setStrokes(next)
    stay()
  }
  useSendKey(() => (isDrawn ? save() : provide()))
  const key = <kbd className={form['key']}>{provideKey}</kbd>
  const foot = (
    <>
      {isDrawn && (
        <>
          <button type="button" className={controls['primary']} onClick={save}>
            {words('save')} {key}
          </button>
          <button type="button" className={controls['secondary']} onClick={() => draw([])}>
            {words('clear')}
          </button>
        </>
      )}
      {!isDrawn && (
        <button ref={paper} type="button" className={controls['secondary']} onClick={provide}>
          {words('paper')} {key}
        </button>
      )}
      <p className={styles['note']}>{words('note')}</p>
    </>
  )
  return (
    <NeedFrame told={told} foot={foot}>
      <div className={styles['place']}>
        <SignaturePad strokes={strokes} onStrokes={draw} />
      </div>
    </NeedFrame>
  )
}
