/** The voice alone, for a test to give to a figure that another renderer draws, and the words that it tells losses in. */
export { fetchAllWords, fetchWords } from '../../text/shelf.ts'
export { giveVoice } from './voice.ts'
