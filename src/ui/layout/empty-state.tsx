import type { ComponentChildren } from 'preact'
import { Sign } from '#ui/mark/wordmark.tsx'

/** Stands where nothing is yet: a sentence that says so, and what somebody can do next. */
export const EmptyState = ({ children, next }: { children: ComponentChildren; next?: ComponentChildren }) => (
  <div class="cw-empty">
    <Sign size={40} />
    <p class="cw-empty__words">{children}</p>
    {next && <div class="cw-empty__next">{next}</div>}
  </div>
)
