import { Play } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { playAlert } from '../alerts/play-alert.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import controls from '#shared/look/controls.module.css'
import { Field } from '../look/field.tsx'
import { playVerdict } from '../verdict/play-verdict.ts'
import styles from './parts.module.css'
import { SavedNote } from './saved-note.tsx'
import { Switch } from '../look/switch.tsx'
import { useDraft } from './use-draft.ts'
import { useSaving } from './use-saving.ts'

const kinds = ['admitted', 'already-in', 'refused', 'needs'] as const

/** Whether and how loud a verdict is heard, and each of them to try. */
export function SoundSettings() {
  const words = useTranslations('settings.sound')
  const alerts = useTranslations('alerts')
  const { settings } = useOpenEvent()
  const saving = useSaving()
  const volume = useDraft(settings.volume, (share) => saving.save({ volume: share }))
  return (
    <>
      <Switch label={words('isOn')} isOn={settings.isSoundOn} onSwitch={(isSoundOn) => saving.save({ isSoundOn })} />
      <div className={styles['narrow']}>
        <Field label={words('volume')} hint={words('percent', { share: volume.value })}>
          {({ id, 'aria-describedby': note }) => (
            <input
              id={id}
              aria-describedby={note}
              className={styles['slider']}
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={volume.value}
              onChange={(change) => volume.change(change.target.valueAsNumber)}
              onBlur={volume.flush}
            />
          )}
        </Field>
      </div>
      <div className={styles['part']}>
        <h3 className={styles['subtitle']}>{words('try')}</h3>
        <div className={styles['row']}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className={controls['secondary']}
              disabled={!settings.isSoundOn}
              onClick={() => playVerdict(kind, { isSoundOn: true, volume: volume.value })}
            >
              <Play size={18} aria-hidden="true" />
              {words(`kinds.${kind}`)}
            </button>
          ))}
          <button
            type="button"
            className={controls['secondary']}
            disabled={!settings.isSoundOn}
            onClick={() => playAlert({ isSoundOn: true, volume: volume.value })}
          >
            <Play size={18} aria-hidden="true" />
            {alerts('title')}
          </button>
        </div>
        {!settings.isSoundOn && <p className={styles['muted']}>{words('muted')}</p>}
      </div>
      <SavedNote saving={saving} />
    </>
  )
}
