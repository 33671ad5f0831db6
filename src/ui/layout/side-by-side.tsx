import type { ComponentChildren } from 'preact'

export type SideBySideRow = {
  left: ComponentChildren
  right: ComponentChildren
  /** The name by which the right half is drawn anew while somebody types in the left (islands/live-form.ts). */
  live?: string
}

export type SideBySideProps = {
  /** The names of the two columns. On a phone each stands above its part of a row. */
  titles: readonly [string, string]
  rows: readonly SideBySideRow[]
}

/** Two texts next to each other, row by row; on a phone the one below the other, each with its column's name. */
export const SideBySide = ({ titles: [left, right], rows }: SideBySideProps) => (
  <div class="cw-beside">
    <div class="cw-beside__titles" aria-hidden="true">
      <p class="cw-beside__title">{left}</p>
      <p class="cw-beside__title">{right}</p>
    </div>
    {rows.map((row) => (
      <div class="cw-beside__row">
        <Half name={left}>{row.left}</Half>
        <Half name={right}>
          <div data-live={row.live}>{row.right}</div>
        </Half>
      </div>
    ))}
  </div>
)

const Half = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="cw-beside__half">
    <p class="cw-beside__name">{name}</p>
    {children}
  </div>
)
