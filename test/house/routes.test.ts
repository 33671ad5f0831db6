import { expect, test } from 'vitest'
import type { Route } from '#platform/route.ts'
import { describeRoutes } from '../../scripts/routes/describe.ts'
import { listRoutes } from '../../src/app.ts'
import { readText } from './tree.ts'

// People keep addresses, in bookmarks and in letters. A change here is a change that somebody must mean.

const written = readText('test/house/routes.txt')
const routes = listRoutes({ development: true })
const described = describeRoutes(routes, { always: listRoutes({ development: false }) })

const linesOf = (text: string) => new Set(text.split('\n').map((line) => line.split(/\s+/).join(' ')))
const without = (text: string, other: string) =>
  [...linesOf(text)].filter((line) => !linesOf(other).has(line))

test('no address is lost, and none changes whom it is for, without somebody meaning it', () => {
  const lost = without(written, described).map(
    (line) => `${line}: is gone or changed; lead the old address on, or say why not, then "npm run routes"`,
  )
  expect(lost).toEqual([])
})

test('every new address is written down with its audience', () => {
  expect(without(described, written).map((line) => `${line}: run "npm run routes"`)).toEqual([])
})

test('an address is answered once', () => {
  const lines = [...linesOf(described)].map((line) => line.split(' ').slice(0, 2).join(' '))
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([])
})

/** What a page that is kept for everybody may not have. */
function rememberedProblems(all: readonly Route[]): string[] {
  return all
    .filter((route) => route.remembered)
    .flatMap((route) => [
      ...(route.post
        ? [`${route.url}: a remembered page takes no form; give the form a URL of its own`]
        : []),
      ...(route.audience === 'anyone' ? [] : [`${route.url}: only a page for everybody may be remembered`]),
    ])
}

test('what is kept in memory is for everybody and takes no form', () => {
  expect(rememberedProblems(routes)).toEqual([])
})

/** Where a form is taken without a token, and why that does no harm. */
const forStrangers: Record<string, string> = {
  '/unsubscribe/:letter':
    'mail programs press in the place of their readers (RFC 8058); the address is signed, names one topic of one member, and what it does can be undone',
}

/** What is taken from anybody must be meant, and may know nobody: the address alone says what may be done. */
function strangersProblems(all: readonly Route[]): string[] {
  return all
    .filter((route) => route.actsForStrangers)
    .flatMap(({ url, audience, remembered, largestFile }) => [
      ...(forStrangers[url]
        ? []
        : [`${url}: takes forms without a token; say why in forStrangers, or ask for one`]),
      ...(audience === 'anyone' && !remembered
        ? []
        : [`${url}: who acts for strangers knows no member, nor memory`]),
      ...(/:\w+$/.test(url) ? [] : [`${url}: only an address that nobody can guess may act for strangers`]),
      ...(largestFile === undefined ? [] : [`${url}: strangers may send no files`]),
    ])
}

test('a form is taken without a token only where somebody said why', () => {
  expect(strangersProblems(routes)).toEqual([])
})

/** URLs are the words of people: plain, in kebab-case, with whole words for what varies. */
const urlProblems = (all: readonly Pick<Route, 'url'>[]) =>
  all
    .flatMap(({ url }) => url.split('/').map((part) => ({ url, part })))
    .filter(({ part }) => !/^(|:[a-z][a-zA-Z]*|\.?[a-z0-9]+([-.][a-z0-9]+)*)$/.test(part))
    .map(({ url, part }) => `${url}: write “${part}” in kebab-case`)

test('addresses are plain words', () => expect(urlProblems(routes)).toEqual([]))

// The rules themselves, each with a good and a bad example.

const show: Route = {
  url: '/frameworks',
  get: () => ({ kind: 'redirect', to: '/' }),
  audience: 'anyone',
  remembered: true,
}
const take: Route = { ...show, post: () => ({ kind: 'redirect', to: '/' }) }

test('a page that is kept and takes a form, or is for some, is found', () => {
  expect(rememberedProblems([show])).toEqual([])
  expect(rememberedProblems([take]).join()).toContain('takes no form')
  expect(rememberedProblems([{ ...show, audience: 'editor' }]).join()).toContain('for everybody')
})

test('a route that takes forms from anybody without a reason is found', () => {
  const url = '/unsubscribe/:letter'
  const good: Route = { ...take, url, remembered: false, actsForStrangers: true }
  expect(strangersProblems([good])).toEqual([])
  expect(strangersProblems([{ ...good, url: '/members/add' }])).toHaveLength(2)
  expect(strangersProblems([{ ...good, audience: 'member' }]).join()).toContain('knows no member')
  expect(strangersProblems([{ ...good, largestFile: 1 }]).join()).toContain('no files')
})

test('an address in other letters is found', () => {
  expect(urlProblems([{ url: '/.well-known/security.txt' }, { url: '/members/:member/roles' }])).toEqual([])
  expect(urlProblems([{ url: '/members/addMember' }]).join()).toContain('kebab-case')
})

test('a lost line, and a changed audience, are seen', () => {
  const one = describeRoutes([show], { always: [show] })
  expect(without(one, one)).toEqual([])
  expect(without(one, '')).toHaveLength(1)
  expect(without(one, describeRoutes([{ ...show, audience: 'editor' }], { always: [] }))).toHaveLength(1)
})
