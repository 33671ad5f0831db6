import { withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, filled } from '#ui/form/form-state.ts'
import { UploadPage } from './page.tsx'
import { largestList, readList } from './read-list.ts'
import { upload } from './upload.ts'

export const uploadRoute = memberRoute({
  url: '/invitations/upload',
  largestFile: largestList,
  // A list of the most people can be pasted as well as brought in a file.
  mostTyped: largestList,
  get: () => page(<UploadPage form={blank} />),
  post: async ({ db, now, viewer, body, files, tooLong }) => {
    const pasted = String(body.list ?? '')
    const file = files.find(({ field }) => field === 'file')
    const again = (field: string, message: string) =>
      page(<UploadPage form={withProblem(filled({ list: pasted }), field, message)} />, 422)
    if (tooLong.includes('list')) return again('list', tooMuchPasted)
    if (!file && pasted.trim() === '') return again('file', 'Choose a file, or paste the list')

    // One of the two would be read and the other lost without a word.
    if (file && pasted.trim() !== '') return again('list', 'Choose a file or paste the list, one of the two')

    const reading = readList(file ? file.content : Buffer.from(pasted))
    if (!reading.ok) return again(file ? 'file' : 'list', reading.message)
    const { people } = reading
    const { id } = await upload(db, { people, fileName: file?.fileName ?? '', by: viewer.id, at: now })
    return seeOther(`/invitations/batches/${id}`)
  },
})

/** What is longer than that is not sent back into the field: cut off, it would look like the whole list. */
const tooMuchPasted =
  'The list is too long to be pasted: more than 5 MB. Save it as a CSV file, and choose that file above. Nothing was kept, and what you pasted is where you copied it from'
