import { type ComponentChildren, toChildArray } from 'preact'
import { classes } from '#ui/classes.ts'

export type CardGridProps = {
  children: ComponentChildren
  /** How many stand in a row on a wide screen; on a phone they stand one below the other. */
  columns?: 2 | 3 | 4 | 5
}

/** Cards side by side, of one height, as a list: a screen reader says how many there are. */
export const CardGrid = ({ children, columns = 3 }: CardGridProps) => (
  <ul class={classes('cw-cards', `cw-cards--${columns}`)}>
    {toChildArray(children).map((card) => (
      <li class="cw-cards__card">{card}</li>
    ))}
  </ul>
)
