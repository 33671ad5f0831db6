import { withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, filled } from '#ui/form/form-state.ts'
import { UploadPage } from './page.tsx'
import { largestList, readList } from './read-list.ts'
import { upload } from './upload.ts'

export const uploadRoute = memberRoute({
  url: '/invitations/upload',
  largestFile: largestList,
  get: () => page(<UploadPage form={blank} />),
  post: async ({ db, now, viewer, body, files }) => {
    const pasted = String(body.list ?? '')
    const file = files.find(({ field }) => field === 'file')
    const again = (field: string, message: string) =>
      page(<UploadPage form={withProblem(filled({ list: pasted }), field, message)} />, 422)
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
