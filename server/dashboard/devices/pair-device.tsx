import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct, useAnswer } from '../headquarters/use-ask.ts'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { QrPicture } from '../look/qr-picture.tsx'
import styles from './pair-device.module.css'
import { useSecondsLeft } from './use-seconds-left.ts'

/** A code that lets one laptop in, large enough for its camera, for a quarter of an hour. */
export function PairDevice({ onClose }: { onClose: () => void }) {
  const words = useTranslations('devices.pairing')
  const { event } = useEvent()
  const [desk, setDesk] = useState('')
  const make = useAct('POST /events/:eventId/pairing-codes')
  const submit = (submitted?: FormEvent) => {
    submitted?.preventDefault()
    make.mutate({ params: { eventId: event.id }, body: { deskName: desk } })
  }
  return (
    <Dialog title={words('title')} width={make.data ? 'wide' : 'narrow'} onClose={onClose}>
      {make.data ? (
        <Code key={make.data.code} pairing={make.data} desk={desk} onAgain={() => submit()} onDone={onClose} />
      ) : (
        <form className={form['form']} onSubmit={submit}>
          <p>{words('lead')}</p>
          <Field label={words('desk')} hint={words('deskHint')}>
            {(input) => (
              <input
                {...input}
                required
                pattern=".*\S.*"
                maxLength={40}
                autoFocus
                value={desk}
                onChange={({ currentTarget }) => setDesk(currentTarget.value)}
              />
            )}
          </Field>
          {make.error && <FailureNote error={make.error} />}
          <FormActions does={words('make')} isBusy={make.isPending} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  )
}

type CodeProps = {
  pairing: DashboardAnswer<'POST /events/:eventId/pairing-codes'>
  desk: string
  onAgain: () => void
  onDone: () => void
}

function Code({ pairing, desk, onAgain, onDone }: CodeProps) {
  const words = useTranslations('devices.pairing')
  const { event } = useEvent()
  const { code, qrText, expiresAt } = pairing
  const devices = useAnswer('GET /events/:eventId/devices', { params: { eventId: event.id } }).data
  const [known] = useState(() => new Set(devices?.devices.map(({ id }) => id)))
  const connected = devices?.devices.find(({ id, deskName }) => !known.has(id) && deskName === desk.trim())
  const left = useSecondsLeft(expiresAt, devices?.serverTime)
  if (connected)
    return (
      <div className={form['form']}>
        <p className={styles['connected']} role="status">
          {words('connected', { name: connected.deskName })}
        </p>
        <div className={form['actions']}>
          <button type="button" className={controls['primary']} onClick={onDone}>
            {words('done')}
          </button>
        </div>
      </div>
    )
  return (
    <div className={styles['pairing']}>
      {left > 0 && <QrPicture text={qrText} label={words('qr', { desk })} className={styles['qr'] ?? ''} />}
      <div className={styles['words']}>
        {left > 0 ? (
          <>
            <p>{words('show')}</p>
            <p>
              <span className={styles['label']}>{words('code')}</span>
              <strong className={styles['code']}>{code}</strong>
            </p>
            <p>
              <span className={styles['label']}>{words('address')}</span>
              <code>{qrText.slice(qrText.indexOf(':') + 1, qrText.indexOf('#'))}</code>
            </p>
            <p className={styles['left']}>
              {words('left', {
                minutes: String(Math.floor(left / 60)),
                seconds: String(left % 60).padStart(2, '0'),
              })}
            </p>
          </>
        ) : (
          <p role="status">{words('expired')}</p>
        )}
        <div className={form['actions']}>
          {left === 0 && (
            <button type="button" className={controls['primary']} onClick={onAgain}>
              {words('again')}
            </button>
          )}
          <button type="button" className={controls['secondary']} onClick={onDone}>
            {words('done')}
          </button>
        </div>
      </div>
    </div>
  )
}
