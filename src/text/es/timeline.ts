export { timeline } from '../en/timeline.ts'
