import type { PersonalTable } from '#platform/personal.ts'

const erased = { stays: 'because it is the work of the community. It names you no longer.' }

/** What frameworks hold of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'frameworks.version',
    title: 'Versions of a framework that you published',
    where: 'published_by = :member',
    columns: { title: 'Framework', label: 'Version', published_at: 'Published' },
    erased,
  },
  {
    table: 'frameworks.draft',
    title: 'Drafts of a framework that you worked on',
    where: '(begun_by = :member or changed_by = :member)',
    columns: { title: 'Framework', begun_at: 'Begun', changed_at: 'Changed last' },
    erased,
  },
  {
    table: 'frameworks.draftCharacteristic',
    title: 'Characteristics of a draft that you changed last',
    where: 'changed_by = :member',
    columns: { key: 'Characteristic' },
    erased,
  },
  {
    table: 'frameworks.lineage',
    title: 'Which behaviour came of which, as you decided',
    where: 'decided_by = :member',
    columns: { decision: 'Decision', decided_at: 'Decided' },
    erased,
  },
  {
    table: 'frameworks.crosswalkLink',
    title: 'Correspondences between frameworks that you changed last',
    where: 'changed_by = :member',
    columns: { reason: 'Reason', changed_at: 'Changed' },
    erased,
  },
]
