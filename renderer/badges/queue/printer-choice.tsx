import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { nameOfWay, printWayKinds } from '#shared/badges/name-of-way.ts'
import type { PrintWay } from '#shared/badges/print-way.ts'
import type { BadgeQueue } from '#shared/contract/badges.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { ChoiceRow } from '../../look/choice-row.tsx'
import { FailureNote } from '../../look/failure-note.tsx'
import { Field } from '../../look/field.tsx'
import styles from './badges-screen.module.css'
import { SystemPrinters } from './system-printers.tsx'
import { useBadgeAction } from './use-badges.ts'

type Draft = { kind: PrintWay['kind'] | null; queue: string; host: string; port: string; dpi: '203' | '300' }

/** Another way for badges. What waits goes along: from the moment it is chosen everything is printed there. */
export function PrinterChoice({ queue: { way, counts } }: { queue: BadgeQueue }) {
  const words = useTranslations('badgePrinting.printer')
  const [draft, setDraft] = useState<Draft>(() => draftOf(way))
  const move = useBadgeAction((chosen: PrintWay) => ask(kiosk.moveBadges({ way: chosen })))
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const chosen = wayOf(draft)
  const isNew = chosen !== null && (way === null || !isSame(chosen, way))
  const waiting = counts.waiting + counts.printing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) move.mutate(chosen)
  }
  return (
    <form className={styles['card-form']} onSubmit={submit}>
      <ChoiceRow
        label={words('choose')}
        choices={printWayKinds.map((kind) => ({ value: kind, label: words(kind) }))}
        chosen={draft.kind}
        onChoose={(kind) => put({ kind })}
      />
      {draft.kind === 'system' && (
        <SystemPrinters chosen={draft.queue} inUse={way} onChoose={(queue) => put({ queue })} />
      )}
      {draft.kind === 'zpl' && (
        <div className={styles['row']}>
          <div className={styles['grow']}>
            <Field label={words('host')} hint={words('hostHint')}>
              {(input) => (
                <input {...input} value={draft.host} onChange={(event) => put({ host: event.target.value.trim() })} />
              )}
            </Field>
          </div>
          <div className={styles['narrow']}>
            <Field label={words('port')} hint=" ">
              {(input) => (
                <input
                  {...input}
                  inputMode="numeric"
                  value={draft.port}
                  onChange={(event) => put({ port: event.target.value.replaceAll(/\D/g, '') })}
                />
              )}
            </Field>
          </div>
          <ChoiceRow
            label={words('dpi')}
            choices={(['203', '300'] as const).map((dpi) => ({ value: dpi, label: words('dpiValue', { dpi }) }))}
            chosen={draft.dpi}
            onChoose={(dpi) => put({ dpi })}
          />
        </div>
      )}
      {isNew && (
        <div className={styles['row']}>
          <button type="submit" className={controls['primary']} disabled={move.isPending}>
            {words(way !== null && waiting > 0 ? 'move' : 'save')}
          </button>
          {way !== null && waiting > 0 && <p className={styles['muted']}>{words('moveHint', { count: waiting })}</p>}
        </div>
      )}
      {move.error && <FailureNote failure={failureOf(move.error)} />}
    </form>
  )
}

function draftOf(way: PrintWay | null): Draft {
  return {
    kind: way?.kind ?? null,
    queue: way?.kind === 'system' ? way.queue : '',
    host: way?.kind === 'zpl' ? way.host : '',
    port: way?.kind === 'zpl' ? String(way.port) : '9100',
    dpi: way?.kind === 'zpl' && way.dpi === 300 ? '300' : '203',
  }
}

/** Null as long as something is missing. */
function wayOf({ kind, queue, host, port, dpi }: Draft): PrintWay | null {
  switch (kind) {
    case null:
      return null
    case 'pdf':
      return { kind }
    case 'system':
      return queue === '' ? null : { kind, queue }
    case 'zpl': {
      const number = Number(port)
      const isWhole = /^[\w.:-]{1,200}$/.test(host) && number >= 1 && number <= 65_535
      return isWhole ? { kind, host, port: number, dpi: dpi === '300' ? 300 : 203 } : null
    }
  }
}

function isSame(one: PrintWay, other: PrintWay): boolean {
  const hasSameDots = one.kind !== 'zpl' || other.kind !== 'zpl' || one.dpi === other.dpi
  return one.kind === other.kind && nameOfWay(one) === nameOfWay(other) && hasSameDots
}
