import { content, route } from '../../route.ts'

/** Members' pages are behind the sign-in anyway; this spares machines the way. */
const closed = ['/sign-in', '/sign-out', '/account', '/members', '/administration', '/development']

export const robotsRoute = route({
  url: '/robots.txt',
  get: () =>
    content(
      'text/plain; charset=utf-8',
      `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}`,
    ),
})
