import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const red = { r: 200, g: 30, b: 30 }
const blue = { r: 30, g: 30, b: 200 }

/** A picture of 400 by 300, red but for its left half, which is blue. */
const picture = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: red } }).composite([
    { input: { create: { width: 200, height: 300, channels: 3, background: blue } }, left: 0, top: 0 },
  ])

/** As a telephone takes it: lying on its side, with the place in it. */
const fromTelephone = () =>
  picture()
    .withExif({
      IFD0: { Make: 'Test Telephone', Artist: 'Amara Test-Okafor' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

type Member = Awaited<ReturnType<typeof house.signedIn>>

async function bring(browser: Member, content: Buffer | string, fileName = 'me.jpg', alternative = '') {
  await browser.get('/account/photograph')
  const fields = { do: 'save', alternative }
  return await browser.postFile('/account/photograph', fields, { field: 'file', fileName, content })
}

const addressOn = (body: string) => `${/src="(\/members\/[^"]+)"/.exec(body)?.[1]}`.replaceAll('&amp;', '&')

async function bytesOf(browser: { get: Member['get'] }, address: string) {
  const url = new URL(address, 'http://house')
  const [, , id = '', , size] = url.pathname.split('/')
  expect((await browser.get(address)).headers['content-type']).toBe('image/webp')
  const { small, large } = await house.db
    .selectFrom('people.photograph')
    .select(['small', 'large'])
    .where('memberId', '=', id)
    .executeTakeFirstOrThrow()
  return size === 'small' ? small : large
}

test('a photograph is shown upright and square, without where it was taken and by what', async () => {
  const taken = await fromTelephone()
  expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Test Telephone')
  const [browser, other] = [await house.signedIn(), await house.signedIn()]
  const saved = await browser.follow(await bring(browser, taken))
  expect(saved.text).toContain('Saved. This is how others see you.')

  const page = await other.get(`/members/${browser.member.id}`)
  expect(page.body).toContain(`alt="${browser.member.name}"`)
  const kept = await bytesOf(other, addressOn(page.body))
  const { width, height, format, exif, xmp, iptc } = await sharp(kept).metadata()
  expect([width, height, format]).toEqual([512, 512, 'webp'])
  expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
  expect(Buffer.from(kept).toString('latin1')).not.toMatch(/Telephone|Amara|GPS/)
  // What lay at the left is at the top, once it is turned upright.
  const { data, info } = await sharp(kept).raw().toBuffer({ resolveWithObject: true })
  const blueAt = (y: number) => Number(data[(y * info.width + 256) * info.channels + 2])
  expect(blueAt(5)).toBeGreaterThan(150)
  expect(blueAt(506)).toBeLessThan(100)
})

test('a telephone that takes HEIC is told to hand over what we can read, and makes it so by itself', async () => {
  const { body } = await (await house.signedIn()).get('/account/photograph')
  // With HEIC or "image/*" in this list, iPhones send the HEIC as it is.
  expect(/ accept="([^"]*)"/.exec(body)?.[1]).toBe('image/jpeg,image/png,image/webp')
})

test.each(['jpeg', 'png', 'webp'] as const)('%s is taken, whatever the file is called', async (format) => {
  const browser = await house.signedIn()
  const sent = await bring(
    browser,
    await picture().toFormat(format).toBuffer(),
    'picture.txt',
    'Me, laughing',
  )
  expect(sent.location).toBe('/account/photograph?done=saved')
  expect((await browser.get(`/members/${browser.member.id}`)).body).toContain('alt="Me, laughing"')
})

/** Two pictures, one after the other. */
async function moving() {
  const frames = [red, blue].map((background) =>
    sharp({ create: { width: 100, height: 100, channels: 3, background } })
      .png()
      .toBuffer(),
  )
  return sharp(await Promise.all(frames), { join: { animated: true } })
}

test.each([
  ['words by another name', async () => 'I am no photograph at all', 'This file is not a photograph'],
  ['nothing', async () => '', 'The file is empty'],
  ['the first half of one', async () => half(await picture().jpeg().toBuffer()), 'cannot be read to its end'],
  ['the first half of a PNG', async () => half(await noise()), 'cannot be read to its end'],
  [
    'the first bytes alone',
    async () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
    'cannot be read to its end',
  ],
  [
    'an SVG',
    async () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'must be a JPEG, PNG or WebP',
  ],
  ['a GIF that moves', async () => await (await moving()).gif().toBuffer(), 'must be a JPEG, PNG or WebP'],
  ['a WebP that moves', async () => await (await moving()).webp().toBuffer(), 'This picture moves'],
  ['a page of HTML', async () => '<!DOCTYPE html><title>x</title>', 'This file is not a photograph'],
  [
    'a HEIC',
    async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'Send it to yourself by e-mail, or take a screenshot of it',
  ],
  ['a bomb that unfolds into 400 million pixels', bomb, 'too large to be read'],
  ['one of three pixels', async () => await dot(), 'at least 64 pixels'],
])('%s is refused with the words to mend it, and nothing is lost', async (_, make, words) => {
  const browser = await house.signedIn()
  await bring(browser, await picture().png().toBuffer())
  const before = addressOn((await browser.get('/account/photograph')).body)
  const refused = await bring(browser, await make(), 'holiday.jpg', 'As I typed it')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(words)
  expect(refused.fields.alternative).toBe('As I typed it')
  expect(addressOn((await browser.get('/account/photograph')).body)).toBe(before)
  expect(house.mistakes).toEqual([])
})

const half = (file: Buffer) => file.subarray(0, file.length / 2)
const noise = () =>
  sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: red,
      noise: { type: 'gaussian', mean: 99, sigma: 40 },
    },
  })
    .png()
    .toBuffer()
const dot = () =>
  sharp({ create: { width: 3, height: 1, channels: 3, background: red } })
    .png()
    .toBuffer()

/** A PNG of 50 kilobytes: 20,000 white pixels wide and high, a bit each. */
async function bomb() {
  const side = 20_000
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.writeUInt8(1, 8)
  const lines = deflateSync(Buffer.alloc(side * (side / 8 + 1)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer) {
  const body = Buffer.concat([Buffer.from(name), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

test('a file of more than 10 MB is refused before it is read', async () => {
  const browser = await house.signedIn()
  const refused = await bring(browser, Buffer.alloc(10_000_001))
  expect(refused.status).toBe(413)
  expect(refused.text).toContain('larger than 10 MB')
})

test('no file: what it shows can be said anew; with none there, one is asked for', async () => {
  const browser = await house.signedIn()
  await browser.get('/account/photograph')
  const asked = await browser.post('/account/photograph', { do: 'save', alternative: 'Me' })
  expect([asked.status, asked.text]).toEqual([422, expect.stringContaining('Choose a photograph')])
  await bring(browser, await picture().png().toBuffer())
  await browser.post('/account/photograph', { do: 'save', alternative: 'Me, by the river' })
  expect((await browser.get('/account/photograph')).body).toContain('alt="Me, by the river"')
})

test('a browser keeps a photograph, and asks anew when there is another', async () => {
  const browser = await house.signedIn()
  await bring(browser, await picture().png().toBuffer())
  const address = addressOn((await browser.get('/account/photograph')).body)
  const first = await browser.get(address)
  expect(first.headers['cache-control']).toBe('private, max-age=31536000, immutable')
  const again = await browser.get(address, { 'if-none-match': `${first.headers.etag}` })
  expect([again.status, again.body]).toEqual([304, ''])
  await bring(browser, await noise())
  expect(addressOn((await browser.get('/account/photograph')).body)).not.toBe(address)
  const old = await browser.get(address, { 'if-none-match': `${first.headers.etag}` })
  expect([old.status, old.headers['cache-control']]).toEqual([200, 'no-cache'])
})

test('a photograph is for those who may see it, and for nobody once it is removed', async () => {
  const [browser, other, organiser] = [
    await house.signedIn(),
    await house.signedIn(),
    await house.signedIn('organiser'),
  ]
  await bring(browser, await picture().png().toBuffer())
  const { id } = browser.member
  const address = `/members/${id}/photograph/small`
  const statuses = async () =>
    await Promise.all(
      [house.visitor(), other, organiser, browser].map(async (by) => (await by.get(address)).status),
    )
  const { db } = house
  expect(await statuses()).toEqual([404, 200, 200, 200])
  const choose = async (field: string, audience: string) => {
    await db.deleteFrom('people.audience').where('memberId', '=', id).where('field', '=', field).execute()
    await db.insertInto('people.audience').values({ memberId: id, field, audience }).execute()
  }
  await choose('photograph', 'public')
  expect(await statuses()).toEqual([404, 200, 200, 200])
  await choose('name', 'public')
  expect(await statuses()).toEqual([200, 200, 200, 200])
  await choose('photograph', 'me')
  expect(await statuses()).toEqual([404, 404, 404, 200])
  await choose('photograph', 'public')
  await db.insertInto('people.profile').values({ memberId: id, unlistedAt: house.clock.now() }).execute()
  expect(await statuses()).toEqual([404, 404, 200, 200])
  await browser.get('/account/photograph')
  await browser.post('/account/photograph', { do: 'remove' })
  expect(await statuses()).toEqual([404, 404, 404, 404])
  expect((await browser.get(`/members/${id}/photograph/huge`)).status).toBe(404)
})
