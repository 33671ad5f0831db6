import { VoiceQuote, VoicesNote } from '../comparison/voice.tsx'
import type { Step } from './query.ts'

/** What was asked, and what members said, between two wordings. */
export const Said = ({ step: { asked, voices, characteristic }, number }: { step: Step; number: number }) => (
  <div class="cw-said">
    <h2 class="cw-said__title">What members said</h2>
    {asked.map((question) => (
      <p class="cw-said__asked">{question}</p>
    ))}
    <ul class="cw-said__voices">
      {voices.map((voice, index) => (
        <li class="cw-said__voice" id={`voice-${number}-${index + 1}`}>
          <VoiceQuote voice={voice} thread={characteristic.key} />
        </li>
      ))}
    </ul>
    <VoicesNote />
  </div>
)
