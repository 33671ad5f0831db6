/**
 * Words that people use whatever they speak of. They are no function words, since a wording may turn on them, but two
 * statements that share only these share no theme.
 */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `able actually again allow allows already always another anyone anything around away back bad based become becomes
  begin best better big bring brings certain come comes coming course different does doesn't don't done each either
  else enough especially etc even ever every everybody everyone everything example feel feels find first full gain
  get gets getting give given gives giving go goes going good got great happen happens hard help helps high huge i'd
  i'll i'm i've important include includes including instead isn't it's keep keeps kind know known large last least
  less let let's like little long look looking lot lots low made main make makes making many may maybe mean means
  might much must need needed needs never next none nothing now often old one ones onto others part people perhaps
  person place please possible put quite rather real really right same say says see seem seems several show small
  somebody someone something sometimes sort start still stop sure take taken takes taking tell that's there's they're
  thing things think though three time times today together too toward towards try trying two use used uses using
  various via want wants way ways we'd we'll we're we've well went what's whatever whether whole within without wrong
  yes yet you're`
    .trim()
    .split(/\s+/),
)

export const isEmptyWord = (word: string): boolean => EMPTY_WORDS.has(word)
