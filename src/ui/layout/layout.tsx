import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { asset } from '#ui/asset.ts'
import { classes } from '#ui/classes.ts'
import { threadClass } from '#ui/mark/thread.ts'
import { dark, light } from '#ui/theme/tokens.ts'
import { type Breadcrumb, Way } from './breadcrumb.tsx'
import { ChromeContext } from './chrome.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { TypedBeforeNotice, TypedBeforeRest } from './typed-before.tsx'

export type LayoutProps = {
  /** What the page is about; the browser shows it as "… – Commonweal". */
  title: string
  children: ComponentChildren
  /** `text` for reading and forms, `wide` for lists and cards, `full` where sections bring their own width. */
  width?: 'text' | 'wide' | 'full'
  /** The way to this page, from the top; the page itself is not part of it. */
  breadcrumb?: readonly Breadcrumb[] | undefined
  /** Where "Back" leads, on a page of a journey. */
  back?: string | undefined
  /** Whether a form on the page has something to mend: the title then says so first. */
  problem?: boolean | undefined
  /** One sentence for search engines and shared links. */
  description?: string | undefined
  /** The key of the characteristic that the page is about: the page takes its colour. */
  thread?: string | undefined
  /** What search engines may do, such as `noindex`. */
  robots?: string | undefined
  /** The page's own address, where it can be reached by another one too. */
  canonical?: string | undefined
  /** A feed by which programs hear of what is new here. */
  feed?: { href: string; title: string } | undefined
  /** Where the browser goes on to by itself, at once: the page holds a link there too. */
  onward?: string | undefined
}

/** A whole page: head, what stands around every page, and the page's own content. */
export const Layout = ({ title, children, width = 'text', ...page }: LayoutProps) => {
  const chrome = useContext(ChromeContext)
  return (
    <html lang="en">
      <Head title={title} {...page} />
      <body class={classes('cw-page', page.thread && threadClass(page.thread))}>
        <a href="#main-content" class="nhsuk-skip-link" data-module="nhsuk-skip-link">
          Skip to main content
        </a>
        {chrome.development && <DevelopmentStrip />}
        <Header chrome={chrome} />
        {width === 'full' ? (
          <main class="cw-main cw-main--full" id="main-content">
            <Way breadcrumb={page.breadcrumb} back={page.back} />
            <TypedBeforeNotice />
            {children}
            <TypedBeforeRest />
          </main>
        ) : (
          <div class={`cw-width cw-width--${width}`}>
            <Way breadcrumb={page.breadcrumb} back={page.back} />
            <main class="cw-main" id="main-content">
              <TypedBeforeNotice />
              {children}
              <TypedBeforeRest />
            </main>
          </div>
        )}
        <Footer community={chrome.community.name} />
      </body>
    </html>
  )
}

const Head = ({
  title,
  problem,
  description,
  robots,
  canonical,
  feed,
  onward,
}: Omit<LayoutProps, 'children' | 'width' | 'breadcrumb' | 'back' | 'thread'>) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${problem ? 'Error: ' : ''}${title} – Commonweal`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    {description && <meta name="description" content={description} />}
    {robots && <meta name="robots" content={robots} />}
    {canonical && <link rel="canonical" href={canonical} />}
    {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content={light.paper} media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content={dark.paper} media="(prefers-color-scheme: dark)" />
    <link rel="preload" href={asset('figtree.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
    <link
      rel="preload"
      href={asset('young-serif.woff2')}
      as="font"
      type="font/woff2"
      crossorigin="anonymous"
    />
    <link rel="stylesheet" href={asset('main.css')} />
    <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
    <script type="module" src={asset('main.js')} />
    {onward && <meta http-equiv="refresh" content={`0; url=${onward}`} />}
  </head>
)

const DevelopmentStrip = () => (
  <aside class="cw-development" aria-label="Development">
    This house runs in development: mail is at <a href="/development/mail">/development/mail</a>
  </aside>
)
