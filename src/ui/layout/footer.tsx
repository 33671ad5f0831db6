import { Sign } from '#ui/mark/wordmark.tsx'

const LINKS = [
  { href: '/about', text: 'About this community' },
  { href: '/glossary', text: 'Glossary' },
  { href: '/accessibility', text: 'Accessibility' },
  { href: '/privacy', text: 'Privacy' },
  { href: '/cookies', text: 'Cookies' },
] as const

/** The foot of every page: whose house it is, what it owes its readers, and its licence. */
export const Footer = ({ community }: { community: string }) => (
  <footer class="cw-footer">
    <div class="cw-weave" aria-hidden="true" />
    <div class="cw-width cw-width--wide cw-footer__inside">
      <div class="cw-footer__whose">
        <Sign size={56} />
        <p class="cw-footer__name">{community}</p>
      </div>
      <nav class="cw-footer__navigation" aria-label="About and legal">
        <ul class="cw-footer__list">
          {LINKS.map(({ href, text }) => (
            <li>
              <a class="cw-footer__link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="cw-footer__licence">Commonweal is free software (AGPL-3.0).</p>
    </div>
  </footer>
)
