import { Wordmark } from '#ui/mark/wordmark.tsx'
import type { Chrome, NavigationItem } from './chrome.ts'

/** The head of every page: whose house it is, where to go, and who is reading. */
export const Header = ({ chrome }: { chrome: Chrome }) => (
  <header class="cw-header">
    <div class="cw-width cw-width--wide cw-header__inside">
      <a class="cw-header__home" href="/" aria-current={chrome.path === '/' ? 'page' : undefined}>
        <Wordmark community={chrome.community.shortName} />
        <span class="nhsuk-u-visually-hidden">, home</span>
      </a>
      {chrome.navigation.length > 0 && (
        <nav class="cw-header__navigation" aria-label="Main">
          <Entries {...chrome} />
        </nav>
      )}
      <Account viewer={chrome.viewer} path={chrome.path} token={chrome.token} />
    </div>
  </header>
)

const Entries = ({ navigation, path }: Pick<Chrome, 'navigation' | 'path'>) => {
  const tasks = navigation.filter(({ isTask }) => isTask)
  const together = tasks.length > 1 ? tasks : []
  return (
    <ul class="cw-header__list">
      {navigation
        .filter((item) => !together.includes(item))
        .map((item) => (
          <Item item={item} path={path} />
        ))}
      {together.length > 0 && (
        <li class="cw-header__item">
          <More items={together} path={path} />
        </li>
      )}
    </ul>
  )
}

/** The work of those who hold roles. It opens without script; with it, it closes when somebody goes elsewhere. */
const More = ({ items, path }: { items: readonly NavigationItem[]; path: string }) => (
  <details class="cw-header__more" data-more>
    <summary
      class="cw-header__link"
      aria-current={items.some((item) => currentIn(path, item)) ? 'true' : undefined}
    >
      Your tasks
    </summary>
    <ul class="cw-header__tasks">
      {items.map((item) => (
        <Item item={item} path={path} />
      ))}
    </ul>
  </details>
)

const Item = ({ item, path }: { item: NavigationItem; path: string }) => (
  <li class="cw-header__item">
    <a class="cw-header__link" href={item.href} aria-current={currentIn(path, item)}>
      {item.text}
    </a>
  </li>
)

const currentIn = (path: string, { href, and = [] }: NavigationItem) =>
  currentAt(path, href) ?? (and.some((other) => currentAt(path, other)) ? 'true' : undefined)

/** A page below an entry belongs to it, but is not the entry's own page. */
function currentAt(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
}

const Account = ({ viewer, path, token }: Pick<Chrome, 'viewer' | 'path' | 'token'>) => {
  if (!viewer) {
    return (
      <div class="cw-header__account">
        <a class="cw-header__sign-in" href="/sign-in" aria-current={currentAt(path, '/sign-in')}>
          Sign in
        </a>
      </div>
    )
  }
  return (
    <div class="cw-header__account">
      <a class="cw-header__link" href="/account" aria-current={currentAt(path, '/account')}>
        <span class="cw-header__who">{viewer.name}</span>
        <span class="nhsuk-u-visually-hidden">, your account</span>
      </a>
      <form class="cw-header__sign-out" method="post" action="/sign-out">
        <input type="hidden" name="token" value={token} />
        <button class="cw-header__leave" type="submit">
          Sign out
        </button>
      </form>
    </div>
  )
}
