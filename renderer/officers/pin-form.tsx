import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OfficerShown } from '#shared/officers/tell-apart.ts'
import controls from '#shared/look/controls.module.css'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { OfficerChoice } from './officer-choice.tsx'
import styles from './pin-form.module.css'
import { mostDigits, PinPad } from './pin-pad.tsx'
import { PinTrouble } from './pin-trouble.tsx'
import { type Proof, useProof } from './use-proof.ts'

const fewestDigits = 4

export type PinFormProps = {
  officers: readonly OfficerShown[]
  /** Who is chosen at first. */
  first?: string | null
  /** What the button says. */
  action: string
  /** Whether everything else is filled in. */
  isReady?: boolean
  /** Throws a KioskFailure when it does not come off. */
  onProve: (proof: Proof) => Promise<unknown>
  /** Self-service: targets for a hand that is stretched out. */
  isLarge?: boolean
  /** Whether the focus begins elsewhere. */
  isFocusLeft?: boolean
  /** What stands above the officer. */
  children?: ReactNode
}

/** Who, and their PIN: for signing in, for unlocking, and for what takes a supervisor. */
export function PinForm({
  officers,
  first = null,
  action,
  isReady = true,
  onProve,
  isLarge = false,
  isFocusLeft = false,
  children,
}: PinFormProps) {
  const words = useTranslations('officers.pin')
  const { isRehearsal } = useOpenEvent().event
  const only = officers.length === 1 ? (officers[0]?.id ?? null) : null
  const [picked, setPicked] = useState<string | null>(first)
  const chosen = officers.some(({ id }) => id === picked) ? picked : only
  const [pin, setPin] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, failure, seconds, submit, forgive } = useProof(onProve, chosen)
  const canSubmit = isReady && chosen !== null && pin.length >= fewestDigits && !isBusy && seconds === 0

  // The PIN, or whoever it is first.
  useEffect(() => {
    if (isFocusLeft) return
    const chosenName = form.current?.querySelector('input[type="radio"]:checked')
    if (chosenName) field.current?.focus()
    else form.current?.querySelector<HTMLElement>('input')?.focus()
  }, [isFocusLeft])

  /** Digits typed while a name has the focus are the PIN's. */
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    if (!isRadio || !isPlain || !/^\d$/.test(event.key)) return
    event.preventDefault()
    setPin((before) => (before + event.key).slice(0, mostDigits))
    field.current?.focus()
  }

  const send = async () => {
    if (!canSubmit || chosen === null) return field.current?.focus()
    await submit({ officerId: chosen, pin })
    setPin('')
    field.current?.focus()
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      data-size={isLarge ? 'large' : 'usual'}
      onKeyDown={onKeyDown}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void send()
      }}
    >
      {children}
      <OfficerChoice
        officers={officers}
        chosen={chosen}
        onChoose={(officerId) => {
          setPicked(officerId)
          forgive()
        }}
        onPress={() => field.current?.focus()}
      />
      <PinPad label={words('pin')} pin={pin} onChange={setPin} field={field} />
      <PinTrouble failure={failure} seconds={seconds} />
      {isRehearsal && <p className={styles['rehearsal']}>{words('rehearsal')}</p>}
      <button type="submit" className={`${controls['primary']} ${styles['send']}`} disabled={!canSubmit}>
        {isBusy ? words('checking') : action}
      </button>
    </form>
  )
}
