import type { ComponentChildren } from 'preact'

/** The paragraph that opens a page, a size larger than the text. */
export const Lead = ({ children }: { children: ComponentChildren }) => <p class="cw-lead">{children}</p>
