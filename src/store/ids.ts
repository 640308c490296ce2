/** The id of somebody hired under a name, while nobody else bears it. */
export { slug as idOfName } from '../scenario/slug.ts'
