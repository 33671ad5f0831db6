import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse({ SECURITY_CONTACT: 'mailto:security@commonweal.example' })
const day = 24 * 60 * 60 * 1000

const fieldsOf = (text: string) =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/, 2) as [string, string]),
  )

test('whoever finds a weakness finds where to report it, on every day of the year', async () => {
  for (let month = 0; month < 14; month++) {
    const { body, headers } = await house.visitor().get('/.well-known/security.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    const fields = fieldsOf(body)
    expect(fields.get('Contact')).toBe('mailto:security@commonweal.example')
    expect(fields.get('Canonical')).toBe('http://localhost:3000/.well-known/security.txt')
    expect(fields.get('Preferred-Languages')).toBe('en')
    const days = (Date.parse(fields.get('Expires') ?? '') - house.clock.now().getTime()) / day
    expect(days).toBeGreaterThan(30)
    expect(days).toBeLessThan(365)
    house.clock.forward(30.4 * day)
  }
})
