import type { Viewer } from '#platform/access.ts'
import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { addressOf, isWantingNothing, type Wanted } from './form.ts'
import { NobodyFound } from './nobody-found.tsx'
import { People } from './people.tsx'
import type { Directory } from './query.ts'
import { ChosenFilters, SearchForm } from './search-form.tsx'
import { counted, inARow } from './words.ts'

type Props = { directory: Directory; wanted: Wanted; viewer: Viewer }

/** The directory: who belongs to the community, and how to find among them whom one looks for. */
export const MembersPage = ({ directory, wanted, viewer }: Props) => {
  const { members, before, after } = directory
  const isOrganiser = viewer.roles.has('organiser')
  return (
    <Layout title={titleFor(wanted)} width="wide" robots="noindex">
      <PageHeading lead="Find somebody who knows what you need to know, or who stands where you do not.">
        Members
      </PageHeading>
      {isOrganiser && (
        <Toolbar label="For organisers">
          <Button href="/members/add" small={true} variant="secondary">
            Add a member
          </Button>
          <a href="/members/export">Take the list away as a spreadsheet</a>
          <a href="/members/addresses">Lists of addresses</a>
        </Toolbar>
      )}
      <SearchForm wanted={wanted} choices={directory.choices} />
      <p id="found">
        <strong>{found(directory, wanted)}</strong>
        {isOrganiser &&
          isWantingNothing(wanted) &&
          ' Counted with those who stand in no list: only organisers see them.'}
        <Mended directory={directory} />
      </p>
      <ChosenFilters wanted={wanted} choices={directory.choices} />
      {members.length > 0 ? (
        <People members={members} />
      ) : (
        <NobodyFound directory={directory} wanted={wanted} />
      )}
      {(before || after) && (
        <Pagination
          previous={before ? { href: addressOf(wanted, { before }) } : undefined}
          next={after ? { href: addressOf(wanted, { after }) } : undefined}
        />
      )}
      <p>
        <a href="/power">How power is used in this community</a>
      </p>
    </Layout>
  )
}

const titleFor = ({ find }: Wanted) => (find === '' ? 'Members' : `“${find}” among the members`)

function found({ count, isMore }: Directory, wanted: Wanted): string {
  if (isWantingNothing(wanted))
    return count === 1
      ? 'One member belongs to this community.'
      : `${counted(count)} belong to this community.`
  if (count === 0) return 'Nobody is found.'
  return isMore ? `More than ${counted(count)} found.` : `${counted(count)} found.`
}

const Mended = ({ directory: { mended } }: { directory: Directory }) =>
  mended.map(({ word, near }) => (
    <>
      {' '}
      {`Nobody is found by “${word}”, so these are found by ${inARow(
        near.map((each) => `“${each}”`),
        'disjunction',
      )}.`}
    </>
  ))
