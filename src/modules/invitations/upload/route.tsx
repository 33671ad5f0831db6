import { findSender } from '#modules/people/index.ts'
import { listSystem } from '#modules/system/index.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { letterForm, letterToPart } from '../letter.ts'
import { UploadPage } from './page.tsx'
import { largestList, readList } from './read-list.ts'
import { upload } from './upload.ts'

export const uploadRoute = memberRoute({
  url: '/invitations/upload',
  largestFile: largestList,
  // A list of the most people can be pasted as well as brought in a file.
  mostTyped: largestList,
  get: async (ask) => page(<UploadPage form={(await findLetter(ask)) ?? blank} />),
  post: async ({ db, now, viewer, body, files, tooLong }) => {
    const letter = 'subject' in body || 'words' in body ? readForm(letterForm, body) : undefined
    const typed = filled({ ...letter?.state.values, list: String(body.list ?? '') })
    const list = readBrought({ pasted: String(body.list ?? ''), files, tooLong })
    if (!list.ok) return again(withProblem(typed, list.field, list.message))
    if (letter && !letter.ok) return again({ ...typed, problems: letter.state.problems })

    const { people, fileName } = list
    const { id } = await upload(db, { people, fileName, letter: letter?.answers, by: viewer.id, at: now })
    return seeOther(`/invitations/batches/${id}`)
  },
})

const again = (form: FormState): Reply => page(<UploadPage form={form} />, 422)

/** The letter to the part of the system that the address names: to where the word has not gone. */
async function findLetter({ db, config, query }: MemberAsk): Promise<FormState | undefined> {
  const to = query.to
  if (!to) return undefined
  const [{ parts }, { name }] = await Promise.all([listSystem(db), findSender(db, config)])
  const part = parts.find(({ id }) => id === to)
  return part && filled(letterToPart(part.name, name))
}

type Brought = Pick<MemberAsk, 'files' | 'tooLong'> & { pasted: string }

/** Reads the file or what was pasted; or says at which of them something is to be mended. */
function readBrought({ pasted, files, tooLong }: Brought) {
  const wrong = (field: 'file' | 'list', message: string) => ({ ok: false, field, message }) as const
  const file = files.find(({ field }) => field === 'file')
  if (tooLong.includes('list')) return wrong('list', tooMuchPasted)
  if (!file && pasted.trim() === '') return wrong('file', 'Choose a file, or paste the list')
  // One of the two would be read and the other lost without a word.
  if (file && pasted.trim() !== '') return wrong('list', 'Choose a file or paste the list, one of the two')

  const reading = readList(file ? file.content : Buffer.from(pasted))
  if (!reading.ok) return wrong(file ? 'file' : 'list', reading.message)
  return { ok: true, people: reading.people, fileName: file?.fileName ?? '' } as const
}

/** What is longer than that is not sent back into the field: cut off, it would look like the whole list. */
const tooMuchPasted =
  'The list is too long to be pasted: more than 5 MB. Save it as a CSV file, and choose that file above. Nothing was kept, and what you pasted is where you copied it from'
