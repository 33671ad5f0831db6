import type { ComponentChildren } from 'preact'
import { Mark } from '#ui/mark/mark.tsx'
import { threadClass } from '#ui/mark/thread.ts'

/** A characteristic as it stands on a printed sheet. */
export type SheetEntry = {
  key: string
  title: ComponentChildren
  text?: ComponentChildren
  behaviours?: readonly ComponentChildren[] | undefined
}

export type PosterProps = {
  title: ComponentChildren
  entries: readonly SheetEntry[]
  source?: ComponentChildren
}

/** A framework on one sheet of A4, to hang on a wall; a printer makes it A3. */
export const Poster = ({ title, entries, source }: PosterProps) => (
  <article class="cw-poster">
    <h1 class="cw-poster__title">{title}</h1>
    {entries.map((entry) => (
      <section class={`cw-poster__characteristic ${threadClass(entry.key)}`}>
        <Mark of={entry.key} size="l" />
        <h2 class="cw-poster__name">{entry.title}</h2>
        {entry.text && <p class="cw-poster__text">{entry.text}</p>}
        {entry.behaviours && (
          <ul class="cw-poster__behaviours">
            {entry.behaviours.map((behaviour) => (
              <li>{behaviour}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
    {source && <p class="cw-poster__source">{source}</p>}
  </article>
)

/** A framework as cards for the pocket, 85 by 55 millimetres, with lines to cut along. */
export const PocketCards = ({ entries }: { entries: readonly SheetEntry[] }) => (
  <ul class="cw-pocket">
    {entries.map((entry) => (
      <li class={`cw-pocket__card ${threadClass(entry.key)}`}>
        <h2 class="cw-pocket__name">
          <Mark of={entry.key} />
          {entry.title}
        </h2>
        {entry.text && <p>{entry.text}</p>}
        {entry.behaviours && (
          <ul>
            {entry.behaviours.map((behaviour) => (
              <li>{behaviour}</li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ul>
)
