import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listSettings, readConfig } from '#platform/config.ts'
import { houseRoot } from '#platform/root.ts'

const page = readFileSync(join(houseRoot, 'docs', 'operate', 'settings.md'), 'utf8')

describe('an operator', () => {
  test.each(listSettings())(
    'finds $name with its meaning and its standard in docs/operate/settings.md',
    ({ name, meaning, standard }) => {
      expect(page).toContain(`| \`${name}\` | ${meaning} | ${standard ? `\`${standard}\`` : ''} |`)
    },
  )

  test('reads all that is wrong at once, with the meaning of each setting', () => {
    const start = () => readConfig({ PORT: 'tomorrow', RUN: 'slowly' })
    expect(start).toThrow(/CW-CONFIG-1[\s\S]*PORT[\s\S]*RUN/)
  })

  test.each([
    [
      'an address without TLS that others reach',
      { BASE_URL: 'http://leaders.example.org', SMTP_URL: 'smtp://mail' },
      /CW-CONFIG-2/,
    ],
    ['a house for others without a mail server', { BASE_URL: 'https://leaders.example.org' }, /CW-CONFIG-3/],
    ['a house in development that the network reaches', { HOST: '0.0.0.0' }, /CW-CONFIG-4/],
    ['a database that is none', { DATABASE_URL: 'mysql://localhost/x' }, /CW-CONFIG-1/],
  ])('is stopped before the start by %s', (_, settings, code) => {
    expect(() => readConfig(settings)).toThrow(code)
  })

  test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('may listen in development on %s', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ host: HOST, development: true })
  })

  test('may leave a setting empty to say that it is not set', () => {
    expect(readConfig({ SMTP_URL: '', PORT: '' })).toMatchObject({
      port: 3000,
      smtpUrl: null,
      development: true,
    })
  })
})
