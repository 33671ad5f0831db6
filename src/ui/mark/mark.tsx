import { classes } from '#ui/classes.ts'
import { quiltBlock, shapes } from './shapes.tsx'
import { numberOf, threadClass } from './thread.ts'

export type MarkProps = {
  /** The key of a characteristic, such as `trust`. Any other key gets a mark too, always the same one. */
  of: string
  /** `s` stands in a line of text, `m` beside a heading, `l` on a card, `xl` at the head of a page. */
  size?: 's' | 'm' | 'l' | 'xl'
  /** Says what the mark stands for, where no words beside it do. */
  label?: string | undefined
}

/** The mark of a characteristic, in its colour. Beside words it is an ornament and hidden from screen readers. */
export const Mark = ({ of, size = 'm', label }: MarkProps) => (
  <svg
    class={classes('cw-mark', `cw-mark--${size}`, threadClass(of))}
    viewBox="0 0 24 24"
    width="24"
    height="24"
    focusable="false"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : 'true'}
  >
    {shapes.get(of)?.() ?? quiltBlock(numberOf(of) >>> 8)}
  </svg>
)
