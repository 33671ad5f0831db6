/** One petal of five, pointing up from the middle of a square of 48 units. */
const PETAL =
  'M24 18.4C18.2 14.6 16.4 10.6 17.4 7 18.3 3.6 21 1.6 24 1.6s5.7 2 6.6 5.4c1 3.6-.8 7.6-6.6 11.4Z'

/** The sign of Commonweal: five petals around what they have in common. */
export const Sign = ({ size = 40 }: { size?: number }) => (
  <svg class="cw-sign" viewBox="0 0 48 48" width={size} height={size} focusable="false" aria-hidden="true">
    {['trust', 'collaboration', 'innovation', 'partnering', 'difference'].map((key, at) => (
      <path class={`cw-sign__petal cw-thread--${key}`} d={PETAL} transform={`rotate(${at * 72} 24 24)`} />
    ))}
    <circle class="cw-sign__common" cx="24" cy="24" r="3.6" />
  </svg>
)

/** The sign with the name of the software and, below, the community whose house this is. */
export const Wordmark = ({ community }: { community?: string | undefined }) => (
  <span class="cw-wordmark">
    <Sign size={44} />
    <span class="cw-wordmark__words">
      <span class="cw-wordmark__name">Commonweal</span>
      {community && <span class="cw-wordmark__community">{community}</span>}
    </span>
  </span>
)
