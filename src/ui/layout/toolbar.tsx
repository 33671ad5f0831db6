import { type ComponentChildren, toChildArray } from 'preact'

/** What else can be done with a page: print it, take it away. Its entries are links and `PrintButton`s. */
export const Toolbar = ({
  children,
  label = 'More with this page',
}: {
  children: ComponentChildren
  label?: string
}) => (
  <ul class="cw-toolbar" aria-label={label}>
    {toChildArray(children).map((entry) => (
      <li class="cw-toolbar__entry">{entry}</li>
    ))}
  </ul>
)

/** Prints the page. Hidden until the script has made it work: every browser can print without it. */
export const PrintButton = ({ children = 'Print this page' }: { children?: ComponentChildren }) => (
  <button class="cw-toolbar__button" type="button" data-print hidden>
    {children}
  </button>
)
