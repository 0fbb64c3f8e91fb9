import { type Answer, answer, type Question } from './compute.ts'

// The page never waits for a whole year to be scored: it is done here, off its thread.
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data, (told: Answer) => postMessage(told))
})
