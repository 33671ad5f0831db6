import { renderToString } from 'preact-render-to-string'
import { inWordsWithTime } from '#platform/clock.ts'
import type { HeldRow } from '../held.ts'

/** The page stands by itself, on paper too: nothing comes from elsewhere, and no script runs. */
const style = `
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem; font: 1.0625rem/1.6 Arial, sans-serif; color: #1d1b16; background: #fff; overflow-wrap: anywhere }
h1 { font-size: 1.75rem; line-height: 1.25 } h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-top: 1px solid #767676; padding-top: 1rem }
dl { margin: 0 0 1.25rem; padding-left: .75rem; border-left: 3px solid #c9c4b8 } dt { font-weight: 700 } dd { margin: 0 0 .5rem; white-space: pre-wrap }
@media (prefers-color-scheme: dark) { body { color: #f3efe6; background: #16140f } a { color: #9ecbff } }
`

type Opening = { name: string; community: string; at: Date; contents: readonly Content[] }
export type Content = { id: string; title: string; note?: string | undefined; count: number | null }

/** How the page begins, up to its contents. */
export const drawOpening = ({ name, community, at, contents }: Opening): string => {
  const title = `What ${community} holds about ${name}`
  const head = renderToString(
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{style}</style>
    </head>,
  )
  const beginning = renderToString(
    <>
      <h1>{title}</h1>
      <p>{`Taken on ${inWordsWithTime(at)}. The same for programs is in data.json; pictures lie in the folder “files”.`}</p>
      <nav aria-label="Contents">
        <ul>
          {contents.map((content) => (
            <li>
              <a href={`#${content.id}`}>{content.title}</a>
              {content.count !== null && ` (${content.count.toLocaleString('en-GB')})`}
            </li>
          ))}
        </ul>
      </nav>
    </>,
  )
  return `<!DOCTYPE html>\n<html lang="en">${head}<body><main>${beginning}`
}

export const ending = '</main></body></html>\n'

/** The heading of one table. */
export const drawHeading = ({ id, title, note }: Content): string =>
  renderToString(
    <>
      <h2 id={id}>{title}</h2>
      {note && <p>{note}</p>}
    </>,
  )

/** One thing that is held: what was left empty is left out. */
export const drawRow = (row: HeldRow, labels: Readonly<Record<string, string>>): string =>
  renderToString(
    <dl>
      {Object.entries(row)
        .filter(
          ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
        )
        .map(([column, value]) => (
          <>
            <dt>{labels[column] ?? column}</dt>
            <dd>{inWords(value)}</dd>
          </>
        ))}
    </dl>,
  )

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return instant.test(value) ? inWordsWithTime(new Date(value)) : value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value)
}
