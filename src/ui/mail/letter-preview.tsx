import type { LetterProps } from './letter.tsx'

/** A letter on a page, word for word as it will arrive: for whoever is about to send it. */
export const LetterPreview = ({ title, from, why, children }: LetterProps) => (
  <div class="cw-letter">
    <p class="cw-letter__title">{title}</p>
    {children}
    <p>{from}</p>
    <p class="cw-small">{why}</p>
  </div>
)
