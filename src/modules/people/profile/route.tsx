import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { profileForm } from './form.ts'
import { ProfilePage } from './page.tsx'
import { asFields, asProfile } from './profile.ts'
import { findProfile } from './query.ts'
import { saveProfile } from './save-profile.ts'

export const profileRoute = memberRoute({
  url: '/account/profile',
  get: async ({ db, viewer }) => {
    const profile = await findProfile(db, { viewer })
    return page(<ProfilePage form={filled(asFields(profile))} revision={String(profile.revision)} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(profileForm, body)
    // The revision that was seen first stays: a slip must not hide another window's change.
    if (!form.ok) return page(<ProfilePage form={form.state} revision={String(body.revision ?? '')} />, 422)

    const outcome = await saveProfile(db, { viewer, profile: asProfile(form.answers), at: now })
    if (outcome === 'saved') return seeOther(`/members/${viewer.id}?done=profile-changed`)
    const known = await findProfile(db, { viewer })
    return page(
      <ProfilePage
        form={withProblem(form.state, 'form', changedMeanwhile)}
        revision={String(known.revision)}
      />,
      422,
    )
  },
})

const changedMeanwhile =
  'Your profile was changed in another window meanwhile. Save again if it should be as it stands here'
