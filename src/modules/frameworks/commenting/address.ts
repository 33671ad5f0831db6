import { addressOf, type Behaviour, type Characteristic, type VersionSummary } from '../version.ts'
import { type Comment, placeOf } from './comment.ts'

type Version = Pick<VersionSummary, 'framework' | 'label'>

/** Where the comments on a version are read. */
export const commentsOf = (version: Version) => `${addressOf(version)}/comments`

/** Where the comments on one behaviour are read and written. */
export const commentsOn = (
  version: Version,
  { key }: Pick<Characteristic, 'key'>,
  { slug }: Pick<Behaviour, 'slug'>,
) => `${commentsOf(version)}/${key}/${slug}`

/** Where a comment stands on the page of those on its behaviour. */
export const addressOfComment = (
  framework: string,
  { label, key, slug, id }: { label: string; key: string; slug: string } & Pick<Comment, 'id'>,
) => `${commentsOn({ framework: { slug: framework }, label }, { key }, { slug })}#${placeOf({ id })}`

/** Where something is done with a comment. */
export const actOn = (framework: string, { id }: Pick<Comment, 'id'>, verb: string) =>
  `/frameworks/${framework}/comments/${id}/${verb}`
