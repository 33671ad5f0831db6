/** How a list becomes one that we can read, in each program that people have it in. */
const saveAsCsv =
  'In Excel: File → Save As → CSV UTF-8 (Comma delimited). In Numbers: File → Export To → CSV. In LibreOffice: File → Save As → Text CSV, with the character set Unicode (UTF-8)'
const orPaste = 'Or copy the cells there, and paste them below'

const openAndSave = (what: string) =>
  `${what} Open it, save it as CSV, and choose that file here. ${saveAsCsv}. ${orPaste}`

/** What each program’s own file has in it and no other does; the first that fits is it. */
const kinds: readonly { signs: readonly string[]; message: string }[] = [
  { signs: ['xl/workbook', 'xl/worksheets'], message: openAndSave('This is an Excel workbook (.xlsx).') },
  {
    signs: ['application/vnd.oasis.opendocument.spreadsheet'],
    message: openAndSave('This is a LibreOffice or OpenDocument spreadsheet (.ods).'),
  },
  {
    signs: ['Index/Document.iwa', 'Index/Tables/', 'index.numbers'],
    message: openAndSave('This is a Numbers spreadsheet (.numbers).'),
  },
  {
    signs: ['word/document.xml', 'application/vnd.oasis.opendocument.text'],
    message:
      'This is a word processor’s own file. Open it, copy the list and paste it below. Or copy it into a spreadsheet, and save that as CSV',
  },
]

const olderOffice = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Says what a program’s own file is, and exactly what to do in the programs that can open it. All but the oldest are
 * ZIPs, told apart by the names of what is packed in them, which stand there unpacked.
 */
export function explainOwnFile(bytes: Uint8Array): string {
  if (olderOffice.every((byte, place) => bytes[place] === byte))
    return openAndSave('This is a file of an older Excel or Word (.xls, .doc).')
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = kinds.find(({ signs }) => signs.some((sign) => packed.includes(sign)))
  return (
    kind?.message ??
    `This is a ZIP: several files packed into one. Unpack it with a double click, and choose the list that was in it. If that is a spreadsheet, save it as CSV first. ${saveAsCsv}`
  )
}

/** What to do with a PDF. */
export const explainPdf = `This is a PDF, which the house cannot read as a list. If you have the spreadsheet that it was made of, save that as CSV, and choose that file here. ${saveAsCsv}. Or open the PDF, copy the list and paste it below`
