import { describe, expect, test } from 'vitest'
import { readList } from './read-list.ts'

/** A ZIP as far as it matters here: its first entries, by their names, with what they hold. */
const packed = (...entries: [name: string, content?: string][]) =>
  Buffer.concat(
    entries.map(([name, content = '']) => {
      const header = Buffer.alloc(30)
      header.writeUInt32LE(0x04034b50, 0)
      header.writeUInt32LE(content.length, 18)
      header.writeUInt32LE(content.length, 22)
      header.writeUInt16LE(name.length, 26)
      return Buffer.concat([header, Buffer.from(name + content)])
    }),
  )

const messageOf = (bytes: Buffer) => {
  const read = readList(bytes)
  return read.ok ? '' : read.message
}

describe('whoever brings a program’s own file is told what it is, and what to do in their program', () => {
  test.each([
    ['Excel', packed(['[Content_Types].xml'], ['xl/workbook.xml']), 'This is an Excel workbook'],
    [
      'LibreOffice',
      packed(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']),
      'This is a LibreOffice or OpenDocument spreadsheet',
    ],
    ['Numbers', packed(['Index/Document.iwa']), 'This is a Numbers spreadsheet'],
    ['an older Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'This is a file of an older Excel or Word'],
    ['a ZIP', packed(['people.csv', 'Name,Email\n']), 'This is a ZIP'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'This is a PDF'],
  ])('%s', (_, bytes, what) => {
    const message = messageOf(bytes)
    expect(message).toContain(what)
    expect(message).toContain('In Excel: File → Save As → CSV UTF-8')
    expect(message).toContain('In Numbers: File → Export To → CSV')
    expect(message).toContain('In LibreOffice: File → Save As → Text CSV')
  })

  test('a word processor’s file', () => {
    expect(messageOf(packed(['word/document.xml']))).toContain('copy the list and paste it below')
  })
})
