import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { PaperPreview as Preview } from '#shared/contract/reports.ts'
import styles from './paper-card.module.css'

/** What will be in the paper: its title, how many, the first rows, who signs. */
export function PaperPreview({ preview, isList }: { preview: Preview; isList: boolean }) {
  const words = useTranslations('reports.paper')
  const [first] = preview.tables
  return (
    <section className={styles['preview']} aria-label={words('preview')}>
      <p className={styles['paperTitle']}>{preview.title}</p>
      {preview.lines.map((line) => (
        <p key={line} className={styles['quiet']}>
          {line}
        </p>
      ))}
      {isList && first && (
        <>
          <p className={styles['told']}>{words('count', { count: first.count })}</p>
          {first.firstRows.length > 0 && (
            <div
              className={styles['rows']}
              tabIndex={0}
              role="group"
              aria-label={words('rowsFirst', { count: first.firstRows.length })}
            >
              <table>
                <thead>
                  <tr>
                    {first.headings.map((heading) => (
                      <th key={heading} scope="col">
                        {heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {first.firstRows.map((row) => (
                    <tr key={row.join('\n')}>
                      {row.map((cell, index) => (
                        // oxlint-disable-next-line react/no-array-index-key -- cells of one row may be alike
                        <td key={index}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      {!isList && (
        <>
          {preview.texts.slice(0, 1).map((text) => (
            <p key={text} className={styles['text']}>
              {text}
            </p>
          ))}
          {preview.tables.length > 0 && (
            <p className={styles['told']}>
              {words('tables', {
                count: preview.tables.length,
                titles: preview.tables.map(({ title }) => title).join(', '),
              })}
            </p>
          )}
        </>
      )}
      {preview.signatories.length > 0 && (
        <p className={styles['quiet']}>{words('signers', { names: preview.signatories.join(', ') })}</p>
      )}
      {(preview.signatories.length === 0 || !preview.hasLetterhead) && (
        <p className={styles['quiet']}>
          {words('noSigners')}{' '}
          <Link to="/settings" search={{ part: 'papers' }} className={styles['link']}>
            {words('setUp')}
          </Link>
        </p>
      )}
    </section>
  )
}
