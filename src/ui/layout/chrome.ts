import { createContext } from 'preact'

/** One entry of the main navigation, and other addresses that belong to it. */
export type NavigationItem = {
  href: string
  text: string
  and?: readonly string[]
  /** It is the work of those who hold a role: several such stand together, behind one word. */
  isTask?: boolean
}

/** What somebody had typed in a form on a page, before they had to sign in or to show that it is them. */
export type TypedBefore = {
  /** The page that the form stands on, and where the form is sent. */
  page: string
  action: string
  values: Readonly<Record<string, string | readonly string[]>>
}

/** The same while its page is drawn; `shown` are the fields that have taken theirs, `hidden` those nobody types. */
export type Kept = TypedBefore & { shown: Set<string>; hidden: Set<string> }

/**
 * What stands around every page and does not depend on what the page shows: who is reading, where, and the
 * token that each form carries. It reaches the layout and the forms through a context, so that a page stays a
 * pure function of what was found.
 */
export type Chrome = {
  community: { name: string; shortName: string }
  navigation: readonly NavigationItem[]
  /** Null for a visitor. */
  viewer: { name: string; roles: ReadonlySet<string> } | null
  path: string
  /** The synchroniser token for forms; empty on pages without a session. */
  token: string
  /** What they had typed on this page before; null where nothing is kept. */
  kept: Kept | null
  /** True where sign-in codes and mails are shown on a page of the house. */
  development: boolean
}

export const ChromeContext = createContext<Chrome>({
  community: { name: 'Commonweal', shortName: 'Commonweal' },
  navigation: [],
  viewer: null,
  path: '/',
  token: '',
  kept: null,
  development: false,
})
