import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import styles from './parts.module.css'

/** The way to where badges are designed. */
export function BadgeSettings() {
  const words = useTranslations('badgeDesign.settings')
  return (
    <div className={styles['part']}>
      <h3 className={styles['subtitle']}>{words('title')}</h3>
      <p className={styles['muted']}>{words('explain')}</p>
      <Link to="/badges/design" className={controls['secondary']}>
        {words('open')}
      </Link>
    </div>
  )
}
