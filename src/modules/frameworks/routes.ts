import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member, remembered } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { addLinkRoute } from './add-link/route.tsx'
import { answerCommentRoute } from './answer-comment/route.tsx'
import { arrangeDraftRoute } from './arrange-draft/route.tsx'
import { changeLinkRoute } from './change-link/route.tsx'
import { checkSourceRoute } from './check-source/route.tsx'
import { frameworkCommands } from './commands/all.ts'
import { commentRoute } from './comment/route.tsx'
import { commentsRoute } from './comments/route.tsx'
import { compareRoute } from './compare/route.tsx'
import { crosswalkRoute } from './crosswalk/route.tsx'
import { crosswalksRoute } from './crosswalks/route.tsx'
import { decideLineageRoute } from './decide-lineage/route.tsx'
import { decideSuggestionRoute } from './decide-suggestion/route.tsx'
import { describeDraftRoute } from './describe-draft/route.tsx'
import { discardDraftRoute } from './discard-draft/route.tsx'
import { draftRoute } from './draft/route.tsx'
import { editCharacteristicRoute } from './edit-characteristic/route.tsx'
import { editCommentRoute } from './edit-comment/route.tsx'
import { exportDraftRoute, exportRoute } from './export/route.tsx'
import { exportCrosswalkRoute } from './export-crosswalk/route.tsx'
import { hideCommentRoute } from './hide-comment/route.tsx'
import { historyRoute } from './history/route.tsx'
import { importRoute } from './import/route.tsx'
import { frameworksRoute } from './list/route.tsx'
import { pathRoute } from './path/route.tsx'
import { personal } from './personal.ts'
import { pocketRoute, posterRoute } from './print/route.tsx'
import { publishDraftRoute } from './publish-draft/route.tsx'
import { frameworkRoute, versionRoute } from './read/route.tsx'
import { behaviourRoute } from './read-behaviour/route.tsx'
import { characteristicRoute } from './read-characteristic/route.tsx'
import { suggestRoute } from './suggest/route.tsx'
import { suggestionRoute } from './suggestion/route.tsx'
import { suggestionsRoute } from './suggestions/route.tsx'
import { takeBackCommentRoute } from './take-back-comment/route.tsx'
import { newVersionTopic } from './tell-published.ts'
import { answersTopic, suggestedTopic } from './topics.ts'
import { withdrawSuggestionRoute } from './withdraw-suggestion/route.tsx'

export const routes: ModuleParts = {
  commands: frameworkCommands,
  navigation: [{ href: '/frameworks', text: 'Frameworks' }],
  routes: [
    remembered(frameworksRoute),
    remembered(frameworkRoute),
    remembered(historyRoute),
    remembered(compareRoute),
    remembered(pathRoute),
    holder('editor', decideLineageRoute),
    remembered(crosswalksRoute),
    remembered(crosswalkRoute),
    anyone(exportCrosswalkRoute),
    holder('editor', addLinkRoute),
    holder('editor', changeLinkRoute),
    remembered(versionRoute),
    remembered(posterRoute),
    remembered(pocketRoute),
    remembered(characteristicRoute),
    remembered(behaviourRoute),
    anyone(exportRoute),
    holder('editor', importRoute),
    holder('editor', draftRoute),
    holder('editor', editCharacteristicRoute),
    holder('editor', describeDraftRoute),
    holder('editor', arrangeDraftRoute),
    holder('editor', checkSourceRoute),
    holder('editor', exportDraftRoute),
    holder('editor', publishDraftRoute),
    holder('editor', discardDraftRoute),
    member(commentsRoute),
    member(commentRoute),
    member(editCommentRoute),
    member(takeBackCommentRoute),
    holder('editor', answerCommentRoute),
    holder('editor', hideCommentRoute),
    member(suggestionsRoute),
    member(suggestRoute),
    member(suggestionRoute),
    member(withdrawSuggestionRoute),
    holder('editor', decideSuggestionRoute),
  ],
  acts: actWords,
  personal,
  topics: [newVersionTopic, answersTopic, suggestedTopic],
}
