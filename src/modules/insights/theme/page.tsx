import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import type { FoundTheme } from '../find-theme.ts'
import type { Said } from '../said.ts'
import { SaidQuote } from '../said-quote.tsx'
import { howOften, themeAddress, themeName, themesAddress } from '../theme.ts'

export const textsPerPage = 25

type Props = {
  found: FoundTheme
  /** Those of this page. */
  texts: readonly Said[]
  names: ReadonlyMap<string, string>
  shapes: boolean
  page: number
  pages: number
  done: string | undefined
}

/** A theme, with all that was said of it; or what stands in none. */
export const ThemePage = ({ found, texts, names, shapes, page, pages, done }: Props) => {
  const { of, theme, key } = found
  const title = theme ? themeName(theme) : 'In no theme'
  return (
    <Layout
      title={title}
      breadcrumb={[
        { href: '/insights', text: 'Insights' },
        { href: themesAddress(of), text: 'Themes' },
      ]}
      robots="noindex"
    >
      <Done done={done} says={says} />
      <PageHeading
        caption={of?.title ?? 'All that was said'}
        lead={
          theme
            ? `${howOften(found.texts, theme)}. What says most of it stands first.`
            : 'What few others have said in the same words. It counts as much.'
        }
      >
        {title}
      </PageHeading>
      {texts.length === 0 && <p>Everything that was said stands in a theme.</p>}
      {texts.map((said) => (
        <SaidQuote said={said} by={names.get(said.id)} />
      ))}
      <Pages at={themeAddress(key, of)} page={page} pages={pages} />
      {shapes && <Shape found={found} />}
    </Layout>
  )
}

const says = {
  renamed: 'The theme has its new name.',
  merged: 'The themes are one.',
  sorted: 'It is where you put it.',
}

const Shape = ({ found: { of, now, theme, key, texts } }: Pick<Props, 'found'>) => (
  <p>
    {theme && (
      <>
        <Button href={themeAddress(key, of, 'rename')} variant="secondary">
          Call it something else
        </Button>{' '}
        {(now.found?.themes.length ?? 0) > 1 && (
          <Button href={themeAddress(key, of, 'merge')} variant="secondary">
            Join it with another
          </Button>
        )}{' '}
      </>
    )}
    {texts.length > 0 && (
      <Button href={themeAddress(key, of, 'sort')} variant="secondary">
        {theme ? 'Split it, or move something' : 'Put something in a theme'}
      </Button>
    )}
  </p>
)

const Pages = ({ at, page, pages }: { at: string; page: number; pages: number }) => {
  if (pages < 2) return null
  const to = (number: number) => `${at}${at.includes('?') ? '&' : '?'}page=${number}`
  return (
    <Pagination
      previous={page > 1 ? { href: to(page - 1) } : undefined}
      next={page < pages ? { href: to(page + 1) } : undefined}
    />
  )
}
