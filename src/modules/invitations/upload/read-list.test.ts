import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Listed } from './listed.ts'
import { readList } from './read-list.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (content: string | Uint8Array): readonly Listed[] => {
  const reading = readList(typeof content === 'string' ? bytes(content) : content)
  if (!reading.ok) throw new Error(reading.message)
  return reading.people
}
const whatIsWrong = (content: string | Uint8Array): string => {
  const reading = readList(typeof content === 'string' ? bytes(content) : content)
  return reading.ok ? '' : reading.message
}
const short = (people: readonly Listed[]) => people.map(({ line, name, address }) => [line, name, address])

const amara = 'amara@commonweal.example'
const bryn = 'bryn@commonweal.example'

describe('a table from a spreadsheet', () => {
  test.each([
    ['commas', `Name,E-mail\nAmara Okafor,${amara}\nBryn Davies,${bryn}\n`],
    [
      'semicolons, as Excel writes them',
      `Name;Email address\r\nAmara Okafor;${amara}\r\nBryn Davies;${bryn}\r\n`,
    ],
    ['tabs, as a copied range', `Full name\tE-Mail\nAmara Okafor\t${amara}\nBryn Davies\t${bryn}`],
    ['the address first', `EMAIL,NAME\n${amara},Amara Okafor\n${bryn},Bryn Davies`],
    ['first and last names', `First name,Surname,Work email\nAmara,Okafor,${amara}\nBryn,Davies,${bryn}`],
    ['a byte order mark', `\ufeffName,Email\nAmara Okafor,${amara}\nBryn Davies,${bryn}`],
    ['the old line ends of a Mac', `Name,Email\rAmara Okafor,${amara}\rBryn Davies,${bryn}\r`],
    [
      'capitals and spaces around',
      `name , e-mail \n Amara   Okafor , AMARA@Commonweal.example \nBryn Davies,<${bryn}>`,
    ],
  ])('is read with %s', (_, content) => {
    expect(short(read(content))).toEqual([
      [2, 'Amara Okafor', amara],
      [3, 'Bryn Davies', bryn],
    ])
  })

  test('needs no heading', () => {
    expect(short(read(`Amara Okafor,${amara},The Long Table\nBryn Davies,${bryn},`))).toEqual([
      [1, 'Amara Okafor', amara],
      [2, 'Bryn Davies', bryn],
    ])
    expect(read(`Amara,Okafor,${amara}`)[0]?.name).toBe('Amara Okafor')
    expect(read(`${amara}\n${bryn}\n`)).toHaveLength(2)
  })

  test('may say what stands between its cells', () => {
    expect(short(read(`sep=;\nName;Email\n"Okafor; Amara";${amara}`))).toEqual([[3, 'Okafor; Amara', amara]])
  })

  test('keeps its lines in count where cells have line breaks, and where lines are empty', () => {
    const content = `Name,Email,Organisation\n"Amara\nOkafor",${amara},"A, B"\n\n,,\nBryn,${bryn},C`
    expect(short(read(content))).toEqual([
      [2, 'Amara Okafor', amara],
      [6, 'Bryn', bryn],
    ])
    expect(read(content)[0]?.organisation).toBe('A, B')
  })

  test('is a table though a cell has an address as mail programs write it', () => {
    const content = `Name,Email,Organisation\n,Amara Okafor <${amara}>,The Long Table\nBryn Davies,${bryn},C`
    expect(short(read(content))).toEqual([
      [2, 'Amara Okafor', amara],
      [3, 'Bryn Davies', bryn],
    ])
    expect(read(content)[0]?.organisation).toBe('The Long Table')
    expect(short(read(`${amara}\n${bryn},Bryn Davies`))).toEqual([
      [1, '', amara],
      [2, 'Bryn Davies', bryn],
    ])
  })

  test('says for each person the line on which they begin, whatever is in the cells and however lines end', () => {
    const cell = fc.constantFrom('a', 'b c', 'x\ny', 'x\r\ny', 'x\ry', 'say "hi"', 'p,q', 'p;q', '', 'é')
    const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.tuple(cell, cell, fc.boolean()), { minLength: 1, maxLength: 12 }),
        (between, end, rows) => {
          let text = ['Name', 'Email', 'Organisation'].join(between) + end
          const expected = rows.map(([name, organisation, hasGap], index) => {
            if (hasGap) text += end
            const line = text.split(/\r\n|\r|\n/).length
            const address = `p${index}@commonweal.example`
            text += [quoted(name), address, quoted(organisation)].join(between) + end
            return [line, address]
          })
          expect(read(text).map(({ line, address }) => [line, address])).toEqual(expected)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['never closes', `Name,Email\n"Amara Okafor,${amara}\nBryn Davies,${bryn}`, 2],
    ['closes on a later line', `Name,Email\nBryn,${bryn}\n"Amara,${amara}\nChloe",chloe@x.example`, 3],
    ['is mended by another', `Name,Email,Of\n"Amara,${amara},A\nBryn,${bryn},"B, C"\n`, 2],
    ['stands below a cell with line breaks', `Name,Email\n"Bryn\nDavies",${bryn}\n"Amara,${amara}\n`, 4],
    ['stands below a line that says what is between cells', `sep=;\nName;Email\n"Amara;${amara}`, 3],
    ['hides an address of a mail program', `"Okafor, Amara <${amara}>, Bryn <${bryn}>`, 1],
    ['hides one in a table', `Name,Email\n"Amara,Amara <${amara}>\nBryn",${bryn}`, 2],
    ['leaves a cell undecided', `Name,Email\n"Okafor, "Amy" Amara",${amara}`, 2],
  ])('with a quotation mark that %s is not guessed at: the line is named', (_, content, line) => {
    expect(whatIsWrong(content)).toContain(`opens on line ${line},`)
    expect(whatIsWrong(content.replaceAll('\n', '\r\n'))).toContain(`opens on line ${line},`)
  })

  test('takes quotation marks around a word for letters, where nothing hangs on them', () => {
    const content = `Name,Email,Organisation\nAmara "Amy" Okafor,${amara},"A, B"\n"Bry" Davies,${bryn},"say ""hi"""`
    const people = read(content)
    expect(short(people)).toEqual([
      [2, 'Amara "Amy" Okafor', amara],
      [3, '"Bry" Davies', bryn],
    ])
    expect(people.map(({ organisation }) => organisation)).toEqual(['A, B', 'say "hi"'])
  })

  test('keeps a note of several lines whole, though it speaks of somebody’s address', () => {
    const content = `Name,Email,Organisation\nAmara,${amara},"Ring first;\nor write to ${bryn}"\n`
    expect(short(read(content))).toEqual([[2, 'Amara', amara]])
  })

  test('keeps its accents in whatever encoding it was saved', () => {
    const content = `Name;Email\nZoë Müller-Ñandú;zoe@commonweal.example\n`
    const wide = new Uint8Array(Buffer.from(`\ufeff${content}`, 'utf16le'))
    const old = new Uint8Array(Buffer.from(content, 'latin1'))
    for (const written of [bytes(content), wide, old]) expect(read(written)[0]?.name).toBe('Zoë Müller-Ñandú')
  })

  test('that two programs wrote into keeps its accents line by line', () => {
    const mixed = Buffer.concat([
      Buffer.from('Name,Email\nZoë,zoe@commonweal.example\n', 'utf8'),
      Buffer.from('André,andre@commonweal.example\n', 'latin1'),
    ])
    expect(read(mixed).map(({ name }) => name)).toEqual(['Zoë', 'André'])
  })

  test('tells the organisation and the part of the system', () => {
    const [one] = read(`Name,Email,Employer,Sector\nAmara,${amara},The Long Table,Voluntary`)
    expect(one).toMatchObject({ organisation: 'The Long Table', part: 'Voluntary' })
  })
})

describe('addresses from a mail program', () => {
  test.each([
    ['one after the other', `Amara Okafor <${amara}>, Bryn Davies <${bryn}>`, 1],
    ['with semicolons', `"Okafor, Amara" <${amara}>; ${bryn}`, 1],
    ['a name turned round', `Okafor, Amara <${amara}>, ${bryn}`, 1],
    ['one a line', `Amara Okafor <${amara}>\n${bryn}`, 2],
  ])('are read %s', (_, content, lastLine) => {
    const people = read(content)
    expect(people.map(({ address }) => address)).toEqual([amara, bryn])
    expect(people[0]?.name).toBe('Amara Okafor')
    expect(people[1]?.line).toBe(lastLine)
  })
})

describe('what is wrong is said, and nobody is lost', () => {
  test('a line whose address is none stands in the list', () => {
    const people = read(
      `Name,Email\nAmara,${amara}\nBryn,bryn at example\nChloe,\nDev,dev@@commonweal.example`,
    )
    expect(people.map(({ wrong }) => wrong !== '')).toEqual([false, true, true, true])
    expect(people[1]).toMatchObject({ line: 3, name: 'Bryn', address: 'bryn at example' })
  })

  test('a formula is a name like any other, without its sign', () => {
    const [one] = read(`Name,Email\n"=HYPERLINK(""http://evil.example"",""Amara"")",${amara}`)
    expect(one?.name).toMatch(/^HYPERLINK/)
    expect(one?.note).toContain('formula')
  })

  test('what nobody sees in an address is left out', () => {
    expect(read(`Email\nmailto:AMARA\u200b@commonweal.example.`)[0]?.address).toBe(amara)
  })

  test.each([
    ['an empty file', '', 'The list is empty'],
    ['a heading alone', 'Name,Email\n', 'The list is empty'],
    ['a spreadsheet’s own file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'save it as CSV'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not text'],
    ['a list without addresses', 'Name,Telephone\nAmara,020 7946 0000\n', 'no e-mail address'],
    [
      'more than fit',
      `Email\n${Array.from({ length: 20_001 }, (_, n) => `p${n}@commonweal.example`).join('\n')}`,
      'at most 20,000',
    ],
  ])('%s is told', (_, content, words) => expect(whatIsWrong(content)).toContain(words))

  test.each([
    ['more cells in a line than a call has arguments', `x\n${'@,'.repeat(200_000)}`],
    ['a cell of blanks', `Name,Email\nAmara,${amara}${' '.repeat(400_000)}x\n`],
    ['a long line without addresses', `Amara <${amara}>\n${'a,'.repeat(200_000)}`],
    ['a name of quotation marks', `Amara <${amara}>\n${"'".repeat(400_000)}x <${bryn}>`],
    ['a name that is turned round over blanks', `Amara <${amara}>\na,${' '.repeat(400_000)}b, <${bryn}>`],
    ['quotation marks without end', `Name,Email\n${'"'.repeat(400_000)}`],
    ['quoted lines without end', `Name,Email\n"${'<a\n'.repeat(200_000)}",${amara}`],
    ['angles over blanks', `Amara <${amara}>\nb <${' '.repeat(400_000)}<x`],
  ])('%s holds nobody up', (_, content) => {
    const started = performance.now()
    readList(bytes(content))
    // It takes a tenth of that; what looked at each letter again for every other took minutes.
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  test('whatever the bytes are, it answers, and each line that it names is there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (given) => {
        const reading = readList(given)
        if (reading.ok) for (const { line } of reading.people) expect(line).toBeGreaterThan(0)
      }),
    )
    const cell = fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '\n', '@', '<', '=1+1', amara),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const text = cells.join('')
        const lines = text.split(/\r\n|\r|\n/).length
        const reading = readList(bytes(text))
        if (reading.ok) for (const { line } of reading.people) expect(line).toBeLessThanOrEqual(lines)
        else expect(Number(/opens on line (\d+)/.exec(reading.message)?.[1] ?? 1)).toBeLessThanOrEqual(lines)
      }),
      { numRuns: 2_000 },
    )
  })
})
