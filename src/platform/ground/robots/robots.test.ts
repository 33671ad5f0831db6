import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('search engines may read what visitors may, and are spared the rest', async () => {
  const { body, headers } = await house.visitor().get('/robots.txt')
  expect(headers['content-type']).toContain('text/plain')
  expect(body).toContain('User-agent: *\n')
  expect(body).toContain('Disallow: /members\n')
  expect(body).not.toContain('Disallow: /\n')
})
