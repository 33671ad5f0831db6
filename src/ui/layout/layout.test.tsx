import { expect, test } from 'vitest'
import type { Chrome } from '#ui/layout/chrome.ts'
import { DifferenceText } from '#ui/layout/difference-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { renderPage } from '#ui/render.ts'

const visitor: Chrome = {
  community: { name: 'Community of South East London System Leaders', shortName: 'SEL system leaders' },
  navigation: [
    { href: '/frameworks', text: 'Frameworks' },
    { href: '/about', text: 'About' },
  ],
  viewer: null,
  path: '/frameworks/sel',
  token: '',
  kept: null,
  development: false,
}
const member: Chrome = {
  ...visitor,
  viewer: { name: 'Adwoa Mensah', roles: new Set(['member']) },
  token: 'a-token',
  kept: null,
}
const page = <Layout title="Frameworks">words</Layout>

test('a page says its name, then the house’s', () => {
  expect(renderPage(page, visitor)).toContain('<title>Frameworks – Commonweal</title>')
})

test('a page with something to mend says so first', () => {
  const html = renderPage(
    <Layout title="Join" problem>
      words
    </Layout>,
    visitor,
  )
  expect(html).toContain('<title>Error: Join – Commonweal</title>')
})

test('a visitor can sign in, a member can reach the account and sign out', () => {
  expect(renderPage(page, visitor)).toContain('href="/sign-in"')
  const html = renderPage(page, member)
  expect(html).not.toContain('href="/sign-in"')
  expect(html).toMatch(
    /<form[^>]*method="post" action="\/sign-out"><input type="hidden" name="token" value="a-token"/,
  )
})

test('the entry of the navigation that a page belongs to is marked, and no other', () => {
  const html = renderPage(page, visitor)
  expect(html).toContain('href="/frameworks" aria-current="true"')
  expect(html.match(/aria-current/g)).toHaveLength(1)
})

test('a page where organisers prepare what an entry shows belongs to that entry', () => {
  const events = { href: '/events', text: 'Events', and: ['/programme'] }
  for (const path of ['/programme', '/programme/new']) {
    const html = renderPage(page, { ...member, path, navigation: [...member.navigation, events] })
    expect(html).toContain('href="/events" aria-current="true"')
  }
})

test('whoever holds several roles has their tasks together, which open without script; one alone stands in the row', () => {
  const tasks = [
    { href: '/interest', text: 'Interest', isTask: true },
    { href: '/invitations', text: 'Invitations', isTask: true },
  ]
  const chrome = { ...member, path: '/invitations/list', navigation: [...member.navigation, ...tasks] }
  const html = renderPage(page, chrome)
  const [, summary, inside] =
    /<details[^>]*><summary([^>]*)>Your tasks<\/summary>(.*?)<\/details>/.exec(html) ?? []
  expect(summary).toContain('aria-current="true"')
  expect(inside?.match(/href="[^"]+"/g)).toEqual(['href="/interest"', 'href="/invitations"'])
  const one = renderPage(page, { ...chrome, navigation: [...member.navigation, ...tasks.slice(0, 1)] })
  expect(one).not.toContain('<details')
  expect(one).toContain('href="/interest"')
})

test('a page carries no style and no script of its own', () => {
  const html = renderPage(page, { ...member, development: true })
  expect(html).not.toMatch(/ style=|<style| on[a-z]+=/)
  expect(html.match(/<script/g)).toHaveLength(1)
})

test('somebody who hears a difference hears what was added and what was removed', () => {
  const html = renderPage(
    <Layout title="What changed">
      <DifferenceText
        pieces={[
          { kind: 'kept', text: 'They ' },
          { kind: 'removed', text: 'work together ' },
          { kind: 'added', text: 'collaborate', emphasis: true },
        ]}
      />
    </Layout>,
    visitor,
  )
  const words = html.slice(html.indexOf('<main')).replace(/<[^>]*>/g, '')
  expect(words).toContain('They removed: work together (end of removed) added: collaborate (end of added)')
  expect(html).toContain('<strong>collaborate</strong>')
})
