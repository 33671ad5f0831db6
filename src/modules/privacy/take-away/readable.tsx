import { renderToString } from 'preact-render-to-string'
import { inWordsWithTime } from '#platform/clock.ts'
import type { Held } from '../held.ts'

type Props = { held: readonly Held[]; name: string; community: string; at: Date }

/** Draws somebody's data as one page that needs nothing but a browser: no script, nothing from elsewhere. */
export const drawHeld = (props: Props): string => `<!DOCTYPE html>${renderToString(<MyData {...props} />)}`

const MyData = ({ held, name, community, at }: Props) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`What ${community} holds about ${name}`}</title>
    </head>
    <body>
      <main>
        <h1>{`What ${community} holds about ${name}`}</h1>
        <p>{`Taken on ${inWordsWithTime(at)}. Pictures lie in the folder “files”. The same for programs is in data.json.`}</p>
        {held.map(({ title, rows }) => (
          <section>
            <h2>{title}</h2>
            {rows.map((row) => (
              <dl>
                {Object.entries(row).map(([label, value]) => (
                  <>
                    <dt>
                      <strong>{label}</strong>
                    </dt>
                    <dd>{inWords(value)}</dd>
                  </>
                ))}
              </dl>
            ))}
          </section>
        ))}
      </main>
    </body>
  </html>
)

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (value instanceof Date) return inWordsWithTime(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
